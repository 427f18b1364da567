import type { VNode } from 'preact'
import { formatBytes } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import type { Recording } from '../loudspeaker.ts'
import { recordingWords } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** Where the bytes of a recording are. */
export const recordingHref = ({ key, fileName }: Recording): string => urls.recording({ key, name: fileName })

/** A recording to listen to: nothing of it is loaded before somebody does. */
export function RecordingPlayer({ recording, title }: { recording: Recording; title: string }): VNode {
  const t = useWords(recordingWords)
  const language = useLanguage()
  const { seconds, size, reader } = recording
  const minutes =
    seconds === null ? '' : `${t('minutes', { count: Math.max(1, Math.round(seconds / 60)) })}, `
  return (
    <div class="preview stack tight">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what is read stands beside it as text */}
      <audio controls preload="none" src={recordingHref(recording)} aria-label={t('listen-to', { title })} />
      <p class="soft">
        {t('read-by', { name: reader })} · {minutes}
        {formatBytes(size, language)}
      </p>
    </div>
  )
}
