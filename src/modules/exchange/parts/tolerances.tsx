import type { VNode } from 'preact'
import type { Tolerance } from '#kit/edxml/index.ts'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Details } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'

type Key = keyof typeof words.vi & string
const has = (key: string): key is Key => Object.hasOwn(words.vi, key)

/** In what a packet differs from the standard: a sentence for each place, with what was found there. */
export function Tolerances({
  tolerances,
  language,
}: {
  readonly tolerances: readonly Tolerance[]
  readonly language: Language
}): VNode {
  const t = useWords(words)
  if (tolerances.length === 0) return <p class="soft">{t('tolerance-none')}</p>
  const sentence = (code: string) => {
    const key: string = `tolerance-${code}`
    return has(key) ? t(key) : t('code-other', { code })
  }
  return (
    <Details summary={t('tolerances', { count: formatNumber(tolerances.length, language) })}>
      <ul class="plain-list">
        {tolerances.map(({ code, path, found }) => (
          <li key={`${code} ${path} ${found}`}>
            {sentence(code)}
            <div class="soft digest">
              {[path && t('tolerance-at', { path }), found && t('tolerance-found', { found })]
                .filter(Boolean)
                .join(', ')}
            </div>
          </li>
        ))}
      </ul>
    </Details>
  )
}
