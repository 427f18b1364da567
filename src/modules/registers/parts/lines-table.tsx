import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { DataTable } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { BookLine } from '../number.ts'
import { NumberTag } from './book-tags.tsx'
import { LineContent, referenceOf } from './line-content.tsx'

/** The lines of a book on screen: number, when and by whom it was taken, what it is about, what became of it. */
export function LinesTable({
  caption,
  lines,
  when,
  cancelHref,
}: {
  caption: string
  lines: readonly BookLine[]
  when: (at: Temporal.Instant) => string
  cancelHref?: (line: BookLine) => string
}): VNode {
  const t = useWords(words)
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('number'),
          main: true,
          cell: (line) => <span class="figure">{referenceOf(line)}</span>,
        },
        { key: 'content', head: t('content'), cell: (line) => <LineContent line={line} /> },
        { key: 'state', head: t('state'), cell: ({ state }) => <NumberTag state={state} /> },
        { key: 'taken', head: t('taken-at'), cell: ({ takenAt }) => when(takenAt) },
        { key: 'by', head: t('taken-by'), cell: ({ takenByName }) => takenByName },
        ...(cancelHref
          ? [
              {
                key: 'act',
                head: '',
                cell: (line: BookLine) =>
                  line.state === 'waiting' ? <a href={cancelHref(line)}>{t('cancel-number')}</a> : null,
              },
            ]
          : []),
      ]}
    />
  )
}
