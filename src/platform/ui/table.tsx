import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Icon } from './icon.tsx'
import { words } from './messages/index.ts'

export type Column<Row> = {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  /** Figures stand at the end of their cell, in digits of one width. */
  readonly figures?: boolean
  /** The cell that names the row; on a phone it is the head of the card. */
  readonly main?: boolean
  /** Link that sorts by this column; `sorted` says how it stands now. */
  readonly sortHref?: string
  readonly sorted?: 'up' | 'down'
}

export type DataTableProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Says what the table holds; read aloud before it. */
  readonly caption: string
  readonly captionHidden?: boolean
  /** Name of the checkboxes of a bulk selection; they belong to the form of this id. */
  readonly select?: { readonly name: string; readonly form: string; readonly label: (row: Row) => string }
  readonly dense?: boolean
  /** Stays a table on phones (registers that people compare by column). */
  readonly keepTable?: boolean
}

function Head<Row>({ column }: { column: Column<Row> }): VNode {
  const t = useWords(words)
  const { head, sortHref, sorted, figures } = column
  // A column of buttons has no name: its cells speak for themselves.
  if (head === '') return <td />
  const sort = sorted === 'up' ? 'ascending' : sorted === 'down' ? 'descending' : undefined
  return (
    <th scope="col" class={figures ? 'end' : undefined} aria-sort={sort}>
      {sortHref ? (
        <a href={sortHref}>
          {head}
          {sorted ? (
            <Icon
              name={sorted === 'up' ? 'arrow-up' : 'arrow-down'}
              label={t(sorted === 'up' ? 'sorted-up' : 'sorted-down')}
            />
          ) : null}
        </a>
      ) : (
        head
      )}
    </th>
  )
}

/** A table of rows; on phones each row becomes a card. Rows are reached with j/k and opened with Enter where scripts run. */
export function DataTable<Row>({
  columns,
  rows,
  rowKey,
  caption,
  captionHidden,
  select,
  dense,
  keepTable,
}: DataTableProps<Row>): VNode {
  const t = useWords(words)
  const classes = ['table', dense ? 'dense' : '', keepTable ? '' : 'cards'].filter(Boolean).join(' ')
  return (
    <div class="table-frame" role="region" aria-label={caption} tabindex={0}>
      <table class={classes} data-list>
        <caption class={captionHidden ? 'only-read' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {select ? (
              <th class="tick">
                <input type="checkbox" data-select-all={select.name} aria-label={t('select-all')} />
              </th>
            ) : null}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {select ? (
                <td class="tick">
                  <input
                    type="checkbox"
                    name={select.name}
                    value={rowKey(row)}
                    form={select.form}
                    aria-label={select.label(row)}
                  />
                </td>
              ) : null}
              {columns.map(({ key, head, cell, figures, main }) => (
                <td key={key} class={figures ? 'end' : main ? 'main-cell' : undefined} data-label={head}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
