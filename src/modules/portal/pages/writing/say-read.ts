import type { ReadReport } from '#kit/rich-text/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { checkWords, writingWords } from '../../messages/index.ts'

/** What was dropped or mended when something was pasted, in words; what nobody would miss is not told. */
const unmissed = new Set(['comment', 'style-sheet', 'event-handler', 'spaces'])

export function sayRead({ changes }: ReadReport, language: Language): string[] {
  const t = checkWords.in(language)
  const told = Object.entries(changes)
    .filter(([code]) => !unmissed.has(code))
    .map(([code, count]) => t(`read-${code as keyof typeof changes}`, { count }))
  return [writingWords.in(language)('pasted'), ...told]
}
