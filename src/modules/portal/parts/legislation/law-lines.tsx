import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import type { LegalLine } from '#modules/legislation/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { lawHref, lawTitle } from '../../pages/legislation/law-href.ts'
import type { Place } from '../../pages/sites.ts'
import { ValidityTag } from './validity-tag.tsx'

/** Documents one below the other: what each is, of which day, whether it holds. */
export function LawLines({
  lines,
  place,
  on,
}: {
  lines: readonly LegalLine[]
  place: Place
  on: Temporal.PlainDate
}): VNode {
  const t = useWords(legislationWords)
  const language = useLanguage()
  return (
    <ol class="headlines laws">
      {lines.map((line) => (
        <li key={line.documentId}>
          <h2>
            <a href={lawHref(place, line)}>{lawTitle(line)}</a>
          </h2>
          <p>{line.abstract}</p>
          <p class="when row">
            <ValidityTag days={line} on={on} />
            {line.authorityId !== place.site.authorityId ? (
              <StatusTag tone="plain">{t('from-above')}</StatusTag>
            ) : null}
            <span>
              {line.issuedOn ? `${formatDate(line.issuedOn, language)} · ` : ''}
              {line.issuer}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}
