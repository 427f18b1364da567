import type { Say } from '#platform/i18n/index.ts'
import type { Column } from '#platform/ui/index.ts'
import { formatDate, parseDate } from '#kit/vietnamese/index.ts'
import type { BookKind } from '../book.ts'
import type { words } from '../messages/index.ts'
import type { BookLine } from '../number.ts'
import { formatNumber } from '../rules/numbering.ts'
import { LineContent, referenceOf } from './line-content.tsx'

type Word = keyof (typeof words)['vi']
type Cell = Column<BookLine>['cell']

const dated: Cell = ({ entry }) => {
  const day = entry?.dated ? parseDate(entry.dated) : undefined
  return day ? formatDate(day) : ''
}
const content: Cell = (line) => <LineContent line={line} />
const blank: Cell = () => ''

/** The columns of the printed book in the order of the decree (NĐ 30/2020 PL IV); what the registers do not know stays to be filled by hand. */
export function printColumns(
  kind: BookKind,
  t: Say<Word>,
  date: (at: Temporal.Instant) => string,
): Column<BookLine>[] {
  const column = (key: Word, cell: Cell): Column<BookLine> => ({ key, head: t(key), cell })
  const note: Cell = ({ entry }) => entry?.note ?? ''
  if (kind === 'incoming') {
    return [
      column('column-arrived', ({ takenAt }) => date(takenAt)),
      column('column-arrival-number', ({ number }) => formatNumber(number)),
      column('column-author', ({ entry }) => entry?.author ?? ''),
      column('column-reference', ({ entry }) => entry?.notation ?? ''),
      column('column-dated', dated),
      column('column-abstract', content),
      column('column-receiver', ({ entry }) => entry?.receivers ?? ''),
      column('column-sent', blank),
      column('column-signature', blank),
      column('column-note', note),
    ]
  }
  return [
    column('column-reference', referenceOf),
    column('column-dated', (line) => dated(line) || date(line.takenAt)),
    column('column-abstract', content),
    column('column-signer', ({ entry }) => entry?.signer ?? ''),
    column('column-receivers', ({ entry }) => entry?.receivers ?? ''),
    column('column-keeper', ({ entry }) => entry?.keeper ?? ''),
    column('column-copies', ({ entry }) => entry?.copies ?? ''),
    column('column-sent', blank),
    column('column-signature', blank),
    column('column-note', note),
  ]
}
