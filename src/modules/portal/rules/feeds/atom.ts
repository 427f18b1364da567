import { type Feed, xmlText } from './feed.ts'

/** The newest articles as Atom 1.0 (RFC 4287); entries are named by tag addresses (RFC 4151), which outlive a change of the address. */
export function writeAtom({ title, about, link, self, items }: Feed): string {
  const { hostname } = new URL(self)
  const tagOf = (number: bigint | string) => `tag:${hostname},2026:${number}`
  const updated = items
    .map(({ fromAt }) => fromAt)
    .reduce((one, other) => (Temporal.Instant.compare(one, other) < 0 ? other : one), items[0]?.fromAt ?? Temporal.Instant.fromEpochMilliseconds(0)) // prettier-ignore
  const entries = items.map(
    (item) =>
      `<entry xml:lang="${item.language}"><id>${tagOf(item.number)}</id><title>${xmlText(item.title)}</title><link href="${xmlText(item.link)}"/>` +
      `<published>${item.firstAt}</published><updated>${item.fromAt}</updated><summary>${xmlText(item.lead)}</summary></entry>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${tagOf(xmlText(new URL(self).pathname))}</id>` +
    `<title>${xmlText(title)}</title><subtitle>${xmlText(about)}</subtitle><updated>${updated}</updated><author><name>${xmlText(title)}</name></author>` +
    `<link href="${xmlText(link)}"/><link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>\n${entries.join('\n')}\n</feed>\n`
  )
}
