import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Notice, StatusTag } from '#platform/ui/index.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { sayMoment } from '../../pages/say.ts'
import { marksOnPaper } from '../../rules/reading/secrecy.ts'
import { urls } from '../../urls.ts'
import type { SecrecyMark, Withholding } from '../../withholding.ts'

/** That a document is closed because of its mark; nothing for any other. */
export function WithheldTag({ mark }: { mark: SecrecyMark | null }): VNode | null {
  const t = useWords(words)
  if (!mark) return null
  return (
    <StatusTag tone="bad" icon="lock">
      {t('withheld-tag', { mark: marksOnPaper[mark] })}
    </StatusTag>
  )
}

/** Why nobody opens the file, and what to do on paper; whoever ended an earlier closing, and why. */
export function Withheld({
  document,
  withholdings,
  mayOpen,
  language,
}: {
  document: Document
  withholdings: readonly Withholding[]
  mayOpen: boolean
  language: Language
}): VNode | null {
  const t = useWords(words)
  const open = withholdings.find(({ until }) => until === null)
  if (!open)
    return (
      <>
        {withholdings.map(({ id, until, untilByName, why }) => (
          <p key={id} class="soft">
            {t('withheld-before', {
              name: untilByName ?? '',
              at: sayMoment(until!, language),
              why: why ?? '',
            })}
          </p>
        ))}
      </>
    )
  const told = open.page
    ? t('withheld-read', { page: open.page, text: open.readAs })
    : t('withheld-by', { name: open.byName })
  return (
    <Notice tone="bad" title={t('withheld-title', { mark: marksOnPaper[open.mark] })}>
      <div class="stack">
        <p>{t('withheld-why', { at: sayMoment(open.since, language) })}</p>
        <p>{told}</p>
        <ol>
          {(['withheld-1', 'withheld-2', 'withheld-3', 'withheld-4'] as const).map((word) => (
            <li key={word}>{t(word)}</li>
          ))}
        </ol>
        {mayOpen ? <ButtonLink href={urls.release({ id: document.id })}>{t('release')}</ButtonLink> : null}
      </div>
    </Notice>
  )
}
