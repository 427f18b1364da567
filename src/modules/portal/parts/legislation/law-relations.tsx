import type { ComponentChildren, VNode } from 'preact'
import { type PublishedDocument, type RelatedLine, relationKinds } from '#modules/legislation/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { lawHref, lawTitle } from '../../pages/legislation/law-href.ts'
import type { Place } from '../../pages/sites.ts'

/** What a document does to others and they to it; those that are public here are links, the others are named as they were entered. */
export function LawRelations({
  law,
  related,
  place,
}: {
  law: PublishedDocument
  related: readonly RelatedLine[]
  place: Place
}): VNode | null {
  const t = useWords(legislationWords)
  const link = (other: RelatedLine) => (
    <>
      <a href={lawHref(place, other)}>{lawTitle(other)}</a>: {other.abstract}
    </>
  )
  const groups: { label: string; items: ComponentChildren[] }[] = []
  for (const kind of relationKinds) {
    const items = law.relations
      .filter((one) => one.kind === kind)
      .map(({ named, documentId }) => {
        const known = related.find((other) => !other.inbound && other.documentId === documentId)
        return known ? link(known) : named
      })
    if (items.length > 0) groups.push({ label: t(`does-${kind}`), items })
  }
  for (const kind of relationKinds) {
    const items = related.filter((one) => one.inbound && one.relation === kind).map(link)
    if (items.length > 0) groups.push({ label: t(`done-${kind}`), items })
  }
  if (groups.length === 0) return null
  return (
    <section class="stack tight">
      <h2>{t('relations')}</h2>
      {groups.map(({ label, items }) => (
        <div key={label}>
          <h3>{label}</h3>
          <ul>
            {items.map((item, at) => (
              <li key={at}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
