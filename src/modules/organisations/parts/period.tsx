import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Validity } from '../validity.ts'

/** A period in words: "từ 1/1/1997 đến 30/6/2025". */
export function Period({ of }: { of: Validity }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const from = formatDate(of.validFrom, language)
  return (
    <>{of.validTo ? t('from-to', { from, to: formatDate(of.validTo, language) }) : t('since', { from })}</>
  )
}

/** Whether something lived on the day, in one word. */
export function LifeTag({ of, day }: { of: Validity; day: Temporal.PlainDate }): VNode {
  const t = useWords(words)
  if (Temporal.PlainDate.compare(day, of.validFrom) < 0)
    return <StatusTag tone="info">{t('not-yet')}</StatusTag>
  const ended = of.validTo && Temporal.PlainDate.compare(of.validTo, day) < 0
  return ended ? (
    <StatusTag tone="plain" icon="archive">
      {t('ended')}
    </StatusTag>
  ) : (
    <StatusTag tone="good">{t('alive')}</StatusTag>
  )
}

/** The mark of what is made up for the demonstration. */
export function SampleTag({ sample }: { sample: boolean }): VNode | null {
  const t = useWords(words)
  return sample ? (
    <StatusTag tone="warn" icon="flask-conical">
      {t('sample')}
    </StatusTag>
  ) : null
}
