import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Card, Details } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { sayMoment } from '../pages/say.ts'
import type { Seen } from '../store/seen.ts'

/** Who opened the document, and when; folded, for it is asked for rarely. */
export function SeenBy({ seen, language }: { seen: readonly Seen[]; language: Language }): VNode | null {
  const t = useWords(words)
  if (seen.length === 0) return null
  return (
    <Card>
      <Details summary={t('seen-by', { count: seen.length })}>
        <ul class="plain-list">
          {seen.map(({ name, firstAt, lastAt, days }) => (
            <li key={name + firstAt.toString()}>
              {name}{' '}
              <span class="soft">
                {sayMoment(lastAt, language)}
                {days > 1 ? ` · ${t('seen-days', { days })}` : ''}
              </span>
            </li>
          ))}
        </ul>
      </Details>
    </Card>
  )
}
