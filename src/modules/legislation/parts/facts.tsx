import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DescriptionList } from '#platform/ui/index.ts'
import type { LegalEdition } from '../legal-document.ts'
import { words } from '../messages/index.ts'

/** The facts of an edition, names and values. */
export function Facts({ edition }: { edition: LegalEdition }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const day = (on: Temporal.PlainDate | null) => (on ? formatDate(on, language) : undefined)
  const ends = day(edition.endsOn)
  return (
    <DescriptionList
      items={[
        { label: t('reference'), value: edition.reference },
        { label: t('issued-on'), value: day(edition.issuedOn) },
        { label: t('issuer'), value: edition.issuer },
        { label: t('kind'), value: edition.kindName },
        { label: t('field'), value: edition.fieldName },
        {
          label: t('signer-name'),
          value: [edition.signerTitle, edition.signerName].filter(Boolean).join(' '),
        },
        { label: t('effective-from'), value: day(edition.effectiveFrom) },
        { label: t('ends-on'), value: ends && `${ends}: ${edition.endWhy}` },
        ...edition.relations.map(({ kind, named, documentId }) => ({
          label: t(`relation-${kind}`),
          value: documentId ? `${named} (${t('linked')})` : named,
        })),
      ]}
    />
  )
}
