import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DataTable } from '#platform/ui/index.ts'
import type { Direction } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { type Dimension, type Figure, tableFigures } from '../../report-figures.ts'
import type { Counts } from '../../store/reports/count-figures.ts'
import { CellBar } from './bars.tsx'

export type ReportTableProps = {
  readonly direction: Direction
  readonly dimension: Dimension
  readonly groups: readonly {
    readonly value: string | null
    readonly label: string
    readonly counts: Counts
  }[]
  readonly language: Language
  readonly hrefOf: (figure: Figure, value: string | null) => string
}

/** A report divided by unit, person, type…: each figure links to the documents it counts. */
export function ReportTable({ direction, dimension, groups, language, hrefOf }: ReportTableProps): VNode {
  const t = useWords(words)
  const [first, ...others] = tableFigures(direction)
  const most = Math.max(0, ...groups.map(({ counts }) => counts[first!] ?? 0))
  const cell = (figure: Figure, { value, counts }: ReportTableProps['groups'][number]) => {
    const count = counts[figure] ?? 0
    return count === 0 ? '0' : <a href={hrefOf(figure, value)}>{formatNumber(count, language)}</a>
  }
  return (
    <div class="report-table">
      <DataTable
        caption={t(`by-${dimension}`)}
        captionHidden
        dense
        rows={groups}
        rowKey={({ value }) => value ?? '-'}
        columns={[
          { key: 'group', head: t(`by-${dimension}`), main: true, cell: ({ label }) => label },
          {
            key: first!,
            head: t(`figure-${first!}`),
            figures: true,
            cell: (group) => (
              <>
                {cell(first!, group)} <CellBar value={group.counts[first!] ?? 0} most={most} />
              </>
            ),
          },
          ...others.map((figure) => ({
            key: figure,
            head: t(`figure-${figure}`),
            figures: true,
            cell: (group: ReportTableProps['groups'][number]) => cell(figure, group),
          })),
        ]}
      />
    </div>
  )
}
