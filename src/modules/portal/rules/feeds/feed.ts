/** What a feed tells, whatever its format; addresses are absolute. */
export type Feed = {
  readonly title: string
  readonly about: string
  readonly link: string
  readonly self: string
  readonly items: readonly FeedItem[]
}

export type FeedItem = {
  readonly title: string
  readonly lead: string
  readonly link: string
  /** The article's number, which names it for ever. */
  readonly number: bigint
  readonly language: 'vi' | 'en'
  readonly firstAt: Temporal.Instant
  /** When it last became what it says. */
  readonly fromAt: Temporal.Instant
}

export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
/** A text for XML; characters that XML 1.0 has no place for are left out. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"']/g, (one) => names[one]!)
