import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { StatusTag, type Tone } from '#platform/ui/index.ts'
import type { EditionState } from '../article.ts'
import { deskWords } from '../messages/index.ts'

const tones: Readonly<Record<EditionState, Tone>> = {
  draft: 'plain',
  submitted: 'info',
  returned: 'warn',
  scheduled: 'info',
  public: 'good',
  past: 'plain',
  discarded: 'plain',
}

/** Where an edition stands; when it will be public; whether nobody else read it. */
export function EditionTag({
  state,
  publishAt = null,
  forced = false,
}: {
  state: EditionState
  publishAt?: Temporal.Instant | null
  forced?: boolean
}): VNode {
  const t = useWords(deskWords)
  const language = useLanguage()
  return (
    <>
      <StatusTag tone={tones[state]}>
        {t(`state-${state}`)}
        {state === 'scheduled' && publishAt ? ` ${formatDateTime(publishAt, language)}` : ''}
      </StatusTag>
      {forced ? <StatusTag tone="warn">{t('forced')}</StatusTag> : null}
    </>
  )
}
