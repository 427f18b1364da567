import { formatDate } from '#kit/vietnamese/index.ts'
import { formatNumber } from '#modules/registers/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import type { ExtractContent } from '../../extract.ts'
import { words } from '../../messages/index.ts'

/** A code in groups of four, as it is printed and read aloud. */
export const spaced = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-')

/** What the cover of a volume says (NĐ 30/2020 PL IV): year, days, numbers, volume. */
export function coverLines(
  { year, from, until, volume, rows }: ExtractContent,
  language: Language,
): string[] {
  const t = words.in(language)
  const day = (text: string) => formatDate(Temporal.PlainDate.from(text), language)
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0]
  return [
    t('extract-year', { year }),
    t('extract-days', { from: day(from), until: day(until) }),
    t('extract-numbers', { first: formatNumber(first), last: formatNumber(last) }),
    t('extract-volume-of', { volume }),
  ]
}
