import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import type { DocumentState, Urgency } from '../document.ts'
import { words } from '../messages/index.ts'
import { sayDayOf, toneOf } from '../pages/say.ts'

/** Where a document stands: one word, one colour. */
export function StateTag({ state }: { state: DocumentState }): VNode {
  const t = useWords(words)
  return <StatusTag tone={toneOf[state]}>{t(`state-${state}`)}</StatusTag>
}

/** How urgent it is; nothing for an ordinary paper. */
export function UrgencyTag({ urgency }: { urgency: Urgency }): VNode | null {
  const t = useWords(words)
  if (urgency === 'ordinary') return null
  return (
    <StatusTag tone="bad" icon="siren">
      {t(`urgency-${urgency}`)}
    </StatusTag>
  )
}

/** A deadline with the word that it has passed. */
export function Due({
  at,
  now,
  over = false,
  language,
}: {
  at: Temporal.Instant | null
  now: Temporal.Instant
  /** The work is done: a deadline of before is no matter any more. */
  over?: boolean
  language: Language
}): VNode | null {
  const t = useWords(words)
  if (!at) return null
  const late = !over && Temporal.Instant.compare(at, now) < 0
  return (
    <>
      {sayDayOf(at, language)}
      {late ? (
        <>
          {' '}
          <StatusTag tone="bad" icon="clock-alert">
            {t('late')}
          </StatusTag>
        </>
      ) : null}
    </>
  )
}
