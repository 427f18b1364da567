import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Details, Notice } from '#platform/ui/index.ts'
import type { Document, DocumentId } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { sayMoment } from '../../pages/say.ts'
import type { Version } from '../../store/versions.ts'
import { urls } from '../../urls.ts'
import { fileHref } from '../paper.tsx'

/** An arrival that may be the same paper, with its file where it may be opened. */
export type LikelyPaper = { readonly document: Document; readonly paper: Version | undefined }

function FirstPage({ id, paper, label }: { id: DocumentId; paper: Version; label: string }): VNode | null {
  const { file } = paper
  const href = file?.type === 'application/pdf' ? urls.page({ id, version: paper.id, page: 1 }) : fileHref(id, paper) // prettier-ignore
  if (!file || !/^(application\/pdf|image\/)/.test(file.type)) return null
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <img class="paper-picture" src={href} alt={label} loading="lazy" width={900} height={1273} />
    </figure>
  )
}

/** Arrivals that look like this one, each with the two first pages side by side. */
export function Likely({
  own,
  likely,
  language,
}: {
  own: { readonly id: DocumentId; readonly paper: Version | undefined }
  likely: readonly LikelyPaper[]
  language: Language
}): VNode | null {
  const t = useWords(words)
  if (likely.length === 0) return null
  return (
    <Notice tone="warn" title={t('likely-title')}>
      <p>{t('likely-lead')}</p>
      {likely.map(({ document, paper }) => (
        <div key={document.id}>
          <a href={urls.document({ id: document.id })} target="_blank" rel="noopener">
            {[document.reference, document.abstract].filter(Boolean).join(' · ')}
          </a>{' '}
          <span class="soft">
            {[
              document.arrivalNumber === null
                ? t('state-arrived')
                : `${t('arrival-number')} ${document.arrivalNumber}`,
              document.arrivedAt ? sayMoment(document.arrivedAt, language) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {paper?.file && own.paper?.file ? (
            <Details summary={t('compare')}>
              <div class="two-columns">
                <FirstPage {...own} paper={own.paper} label={t('compare-this')} />
                <FirstPage id={document.id} paper={paper} label={t('compare-other')} />
              </div>
            </Details>
          ) : null}
        </div>
      ))}
    </Notice>
  )
}
