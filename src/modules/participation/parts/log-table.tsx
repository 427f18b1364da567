import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { LogLine } from '../store/desk.ts'
import { urls } from '../urls.ts'

/** Steps of moderation, the newest first; `of` tells which comment each is about. */
export function LogTable({
  lines,
  caption,
  of = false,
}: {
  lines: readonly LogLine[]
  caption: string
  of?: boolean
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const hid = ({ hidden }: LogLine) =>
    hidden.length > 0 ? ` (${t('hid-parts', { count: hidden.length })})` : ''
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ commentId, at, decision }) => `${commentId} ${at} ${decision}`}
      columns={[
        {
          key: 'what',
          head: t('what'),
          main: true,
          cell: (line) => `${t(`log-${line.decision}`)}${hid(line)}`,
        },
        ...(of
          ? [
              {
                key: 'comment',
                head: t('comment'),
                cell: ({ commentId, name, title }: LogLine) => (
                  <>
                    <a href={urls.comment({ comment: commentId })}>{t('comment-of', { name })}</a>
                    <br />
                    <span class="soft">{title}</span>
                  </>
                ),
              },
            ]
          : []),
        { key: 'when', head: t('when'), cell: ({ at }) => formatDateTime(at, language) },
        { key: 'who', head: t('who'), cell: ({ byName }) => byName },
        { key: 'why', head: t('why'), cell: ({ why }) => why || '—' },
      ]}
    />
  )
}
