import { type Written, writeElement } from '#kit/xml/index.ts'

export type AlertFeed = {
  readonly title: string
  readonly author: string
  readonly link: string
  readonly self: string
  readonly updated: Temporal.Instant
  readonly entries: readonly {
    /** For ever the same for this message. */
    readonly id: string
    readonly title: string
    readonly summary: string
    readonly updated: Temporal.Instant
    readonly published: Temporal.Instant
    readonly link: string
    readonly cap: string
  }[]
}

// Characters that XML 1.0 has no place for are left out.
const plain = (text: string) =>
  text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
const element = (name: string, ...content: (Written | string)[]) =>
  writeElement(name, {}, ...content.map((one) => (typeof one === 'string' ? plain(one) : one)))
const link = (attributes: Record<string, string>) => writeElement('link', attributes)
const timed = (at: Temporal.Instant) => at.toString({ smallestUnit: 'second' })
const capType = 'application/cap+xml'

/** The newest alerts of a site as Atom (RFC 4287); each leads to its message in CAP 1.2. */
export function writeAlertFeed({ title, author, link: home, self, updated, entries }: AlertFeed): string {
  const { xml } = writeElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
    element('id', self),
    element('title', title),
    element('updated', timed(updated)),
    element('author', element('name', author)),
    link({ rel: 'self', type: 'application/atom+xml', href: self }),
    link({ rel: 'alternate', type: 'text/html', href: home }),
    ...entries.map((entry) =>
      element(
        'entry',
        element('id', entry.id),
        element('title', entry.title),
        element('updated', timed(entry.updated)),
        element('published', timed(entry.published)),
        link({ rel: 'alternate', type: 'text/html', href: entry.link }),
        link({ rel: 'alternate', type: capType, href: entry.cap }),
        element('summary', entry.summary),
      ),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}
