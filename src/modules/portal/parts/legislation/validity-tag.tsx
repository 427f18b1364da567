import type { VNode } from 'preact'
import { type Validity, validityOn } from '#modules/legislation/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag, type Tone } from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'

const tones: Readonly<Record<Validity, Tone>> = {
  unknown: 'plain',
  'not-yet': 'info',
  'in-force': 'good',
  partial: 'warn',
  ended: 'plain',
}

/** Whether a document holds on a day, in one word. */
export function ValidityTag({
  days,
  on,
}: {
  days: Parameters<typeof validityOn>[1]
  on: Temporal.PlainDate
}): VNode {
  const t = useWords(legislationWords)
  const { validity } = validityOn(on, days)
  return <StatusTag tone={tones[validity]}>{t(`validity-${validity}`)}</StatusTag>
}
