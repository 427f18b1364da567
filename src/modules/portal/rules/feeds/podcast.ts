import { type Feed, type FeedItem, xmlText as escaped } from './feed.ts'
import { dated } from './rss.ts'

/** One programme of a podcast: an article with one recording. */
export type Episode = Omit<FeedItem, 'number'> & {
  /** Names it for ever, whatever the article is called and where the file stands. */
  readonly guid: string
  readonly url: string
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly seconds: number | null
}

export type Podcast = Omit<Feed, 'items'> & {
  readonly author: string
  readonly email?: string | undefined
  /** A square picture of 1400 to 3000 pixels that every program shows; absent where the site has none. */
  readonly artwork?: string | undefined
  readonly items: readonly Episode[]
}

const episode = ({ title, lead, link, guid, url, type, size, seconds, firstAt }: Episode): string =>
  `<item><title>${escaped(title)}</title><link>${escaped(link)}</link><guid isPermaLink="false">${escaped(guid)}</guid><pubDate>${dated(firstAt)}</pubDate>` +
  `<description>${escaped(lead || title)}</description><enclosure url="${escaped(url)}" length="${size}" type="${escaped(type)}"/>` +
  (seconds === null ? '' : `<itunes:duration>${Math.max(1, Math.round(seconds))}</itunes:duration>`) +
  '<itunes:explicit>false</itunes:explicit></item>'

/** The radio programmes of a site as RSS 2.0 with what podcast programs ask for (namespace of iTunes). */
export function writePodcast(podcast: Podcast): string {
  const { title, about, link, self, author, email, artwork, items } = podcast
  const owner = email
    ? `<itunes:owner><itunes:name>${escaped(author)}</itunes:name><itunes:email>${escaped(email)}</itunes:email></itunes:owner>`
    : ''
  const picture = artwork
    ? `<itunes:image href="${escaped(artwork)}"/><image><url>${escaped(artwork)}</url><title>${escaped(title)}</title><link>${escaped(link)}</link></image>`
    : ''
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">' +
    `<channel><title>${escaped(title)}</title><link>${escaped(link)}</link><description>${escaped(about || title)}</description><language>vi</language>` +
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/><itunes:author>${escaped(author)}</itunes:author>${owner}${picture}` +
    `<itunes:category text="Government"/><itunes:explicit>false</itunes:explicit>\n${items.map(episode).join('\n')}\n</channel></rss>\n`
  )
}
