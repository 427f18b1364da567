import type { LinkFound } from '#kit/rich-text/index.ts'
import { formatNumber } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { checkWords } from '../../messages/index.ts'
import type { Findings } from '../../rules/writing-findings.ts'

/** What stands beside a text: a line that sums up, and what to look at. */
export type Checks = {
  readonly summary: string
  readonly groups: readonly { readonly title: string; readonly items: readonly string[] }[]
}

/** What was found in a text, in words. */
export function sayChecks(
  { words, minutes, personal, obstacles }: Findings,
  broken: readonly LinkFound[],
  language: Language,
): Checks {
  const t = checkWords.in(language)
  const groups = [
    {
      title: t('personal-title'),
      items: personal.map(({ kind, text }) => t(`personal-${kind}`, { text })),
    },
    {
      title: t('broken-title'),
      items: broken.map(({ text, href }) => t('broken-link', { text, href })),
    },
    {
      title: t('obstacles-title'),
      items: obstacles.map(({ code, near }) => t(`obstacle-${code}`, { near })),
    },
  ].map(({ title, items }) => ({ title, items: [...new Set(items)] }))
  const found = groups.filter(({ items }) => items.length > 0)
  const sum = t('checks-summary', { words: formatNumber(words, language), minutes })
  return { summary: found.length > 0 ? sum : `${sum} ${t('checks-fine')}`, groups: found }
}
