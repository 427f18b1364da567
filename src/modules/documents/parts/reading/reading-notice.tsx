import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Notice } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'

/** How far the machine is with the paper's file: being read, so many fields found, or nothing found. */
export function ReadingNotice({
  waiting,
  filled,
  topic,
}: {
  waiting: boolean
  /** How many fields were filled from the first page; undefined where there was no page to read. */
  filled: number | undefined
  topic: string
}): VNode {
  const t = useWords(words)
  return (
    <div id="doc-tep" {...(waiting ? { 'data-live-topic': topic } : {})} aria-live="polite">
      {waiting ? (
        <Notice tone="info" title={t('being-read-title')}>
          <p>{t('being-read')}</p>
        </Notice>
      ) : filled === undefined ? null : (
        <p class="soft">{filled > 0 ? t('read-done', { count: filled }) : t('read-nothing')}</p>
      )}
    </div>
  )
}
