import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { PollOption } from '../poll.ts'

/** How a poll stands: each answer with its votes in figures, and a bar that adds nothing for who hears the page. */
export function PollBars({ options }: { options: readonly PollOption[] }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const total = options.reduce((sum, { votes }) => sum + (votes ?? 0), 0)
  return (
    <ul class="bars">
      {options.map(({ place, text, votes }) => {
        const share = total === 0 ? 0 : Math.round(((votes ?? 0) / total) * 100)
        return (
          <li key={place}>
            <span>{text}</span>
            <span class="soft figure">
              {t('votes', { count: formatNumber(votes ?? 0, language) })} ({share} %)
            </span>
            <progress aria-hidden="true" max={100} value={share} />
          </li>
        )
      })}
    </ul>
  )
}
