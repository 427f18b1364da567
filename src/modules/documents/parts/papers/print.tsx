import type { VNode } from 'preact'
import { sayAny, useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Notice } from '#platform/ui/index.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import type { Print } from '../../print.ts'
import { urls } from '../../urls.ts'

/** Pages shown as pictures at once, for phones. */
const picturesShown = 8

/** What a paper still lacks by its type's template. */
function Lacks({ lacks, missing }: Pick<Print, 'lacks' | 'missing'>): VNode | null {
  const t = useWords(words)
  const language = useLanguage()
  const said = [
    ...lacks.map(({ code, params }) => sayAny(language, code, params)),
    ...(missing.length > 0 ? [t('papers.strange-characters', { characters: missing.join(' ') })] : []),
  ]
  if (said.length === 0) return null
  return (
    <Notice tone="warn" title={t('lacks-title')}>
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="soft">{t('lacks-lead')}</p>
    </Notice>
  )
}

/** A paper written here, as it prints; page by page on phones, whose viewers show no PDF inside a page. */
export function PrintedPaper({
  document: { id, abstract },
  print,
}: {
  document: Document
  print: Print
}): VNode {
  const t = useWords(words)
  const href = urls.print({ id })
  const { pages } = print
  return (
    <section class="paper" aria-label={t('print')}>
      <Lacks {...print} />
      <object
        class="paper-frame"
        type="application/pdf"
        data={`${href}#navpanes=0&view=FitH`}
        aria-label={t('print-of', { name: abstract })}
      />
      <div class="paper-pages">
        {Array.from({ length: Math.min(pages, picturesShown) }, (_, index) => (
          <img
            key={index}
            src={urls.printPage({ id, page: index + 1 })}
            alt={t('page-of', { page: index + 1, pages })}
            loading="lazy"
            width={900}
            height={1273}
          />
        ))}
        {pages > picturesShown ? (
          <p class="soft">{t('pages-left', { count: pages - picturesShown })}</p>
        ) : null}
      </div>
      <div class="row">
        <ButtonLink icon="file-text" href={href}>
          {t('open-print')}
        </ButtonLink>
        <ButtonLink icon="file-text" href={urls.word({ id })}>
          {t('take-word')}
        </ButtonLink>
      </div>
    </section>
  )
}
