import type { VNode } from 'preact'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { LawText } from '../../parts/legislation/law-text.tsx'
import { ValidityNotice } from '../../parts/legislation/validity-notice.tsx'
import type { LawPageProps } from './law-page.tsx'
import { lawHref } from './law-href.ts'

/** A document as it is printed: who issued it, its number and day, whether it holds, its text, and from where the sheet comes. */
export function LawPrintPage(
  props: Pick<LawPageProps, 'place' | 'law' | 'related' | 'on' | 'today'> & {
    readonly now: Temporal.Instant
  },
): VNode {
  const { place, law, now } = props
  const t = useWords(legislationWords)
  const language = useLanguage()
  return (
    <article class="article law-print stack">
      <p class="no-print">
        <a href={lawHref(place, law)}>{t('back')}</a>
      </p>
      <header class="stack tight">
        <p>
          <strong>{law.issuer}</strong>
        </p>
        <p>
          {`${t('reference')}: ${law.reference}`}
          {law.issuedOn ? ` · ${t('issued-on')}: ${formatDate(law.issuedOn, language)}` : ''}
        </p>
        <h1>{law.kindName}</h1>
        <p class="lead">{law.abstract}</p>
        <ValidityNotice {...props} />
      </header>
      <LawText body={law.body} />
      {law.signerName ? (
        <p class="byline">
          {law.signerTitle} {law.signerName}
        </p>
      ) : null}
      <p class="soft">{t('print-note', { name: place.site.name, day: formatDateTime(now, language) })}</p>
    </article>
  )
}
