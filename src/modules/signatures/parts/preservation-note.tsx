import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Notice } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Preservation } from '../preservation.ts'
import { waitsFor } from '../rules/waits-for.ts'

type Props = { readonly preservation: Preservation | undefined; readonly language: Language }

/** How far a signed file was raised, what it waits for, and when that is tried again; nothing for a file that nobody asked to preserve. */
export function PreservationNote({ preservation, language }: Props): VNode | null {
  const t = useWords(words)
  if (!preservation) return null
  const { level, lacking, nextTryAt } = preservation
  if (lacking.length === 0)
    return (
      <Notice tone={level === 'B-LTA' ? 'good' : 'info'}>
        {level === 'B-LTA' ? t('preserved') : t('preserving')}
      </Notice>
    )
  const when = nextTryAt ? formatDateTime(localTime(nextTryAt), language) : undefined
  return (
    <Notice tone="warn" title={level ? t('preserved-to', { level }) : t('not-preserved')}>
      <ul class="bullets">
        {waitsFor(lacking).map((one) => (
          <li key={one}>{t(one)}</li>
        ))}
        {when ? <li>{t('next-try', { when })}</li> : null}
      </ul>
    </Notice>
  )
}
