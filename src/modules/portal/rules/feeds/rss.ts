import { type Feed, xmlText as escaped } from './feed.ts'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** RFC 822 with a four-digit year, as RSS 2.0 wants it. */
export function dated(at: Temporal.Instant): string {
  const { dayOfWeek, day, month, year, hour, minute, second } = at.toZonedDateTimeISO('UTC')
  const two = (value: number) => String(value).padStart(2, '0')
  return `${days[dayOfWeek - 1]}, ${two(day)} ${months[month - 1]} ${year} ${two(hour)}:${two(minute)}:${two(second)} GMT`
}

/** The newest articles of a site as RSS 2.0 with its own address (Atom), so that any reader takes it. */
export function writeRss({ title, about, link, self, items }: Feed): string {
  const lines = items.map(
    (item) =>
      `<item><title>${escaped(item.title)}</title><link>${escaped(item.link)}</link><guid isPermaLink="false">${item.number}</guid>` +
      `<pubDate>${dated(item.firstAt)}</pubDate><description>${escaped(item.lead)}</description></item>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escaped(title)}</title>` +
    `<link>${escaped(link)}</link><description>${escaped(about || title)}</description><language>vi</language>` +
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>\n${lines.join('\n')}\n</channel></rss>\n`
  )
}
