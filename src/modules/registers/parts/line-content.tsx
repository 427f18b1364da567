import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { BookLine } from '../number.ts'
import { formatNumber } from '../rules/numbering.ts'

/** Number and symbol as the paper bears them: `15/QĐ-UBND`; the number alone where the symbol is not known. */
export function referenceOf({ number, entry }: Pick<BookLine, 'number' | 'entry'>): string {
  return entry?.notation ? `${formatNumber(number)}/${entry.notation}` : formatNumber(number)
}

/** What a line is about: the entry of a used number, the purpose of a waiting one, the reason of a cancelled one. */
export function LineContent({ line }: { line: BookLine }): VNode {
  const t = useWords(words)
  const { entry, purpose, reason } = line
  const about = [entry?.documentType, entry?.abstract].filter(Boolean).join('. ')
  return (
    <>
      {about || purpose || null}
      {reason ? <p class="soft">{t('cancelled-line', { reason })}</p> : null}
    </>
  )
}
