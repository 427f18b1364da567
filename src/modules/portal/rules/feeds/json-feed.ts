import type { Feed } from './feed.ts'

/** The newest articles as JSON Feed 1.1. */
export function writeJsonFeed({ title, about, link, self, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(about ? { description: about } : {}),
    home_page_url: link,
    feed_url: self,
    language: 'vi',
    items: items.map((item) => ({
      id: item.number.toString(),
      url: item.link,
      title: item.title,
      content_text: item.lead,
      date_published: item.firstAt.toString(),
      date_modified: item.fromAt.toString(),
      language: item.language,
    })),
  })
}
