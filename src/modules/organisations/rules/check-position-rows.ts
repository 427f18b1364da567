import type { PositionKind } from '../position.ts'
import type { Unit, UnitId } from '../unit.ts'
import type { Checked } from './check-unit-rows.ts'
import { type Fault, faultsOf, type Row, wholeNumber } from './row.ts'

export type PositionColumn = 'unit' | 'title' | 'kind' | 'seats'

/** A post as a row of a table gives it. */
export type PositionRow = {
  readonly unitId: UnitId
  readonly title: string
  readonly kind: PositionKind
  readonly seats: number
}

type Known = { readonly units: readonly Unit[]; kindOf(text: string): PositionKind | undefined }

/** Checks a table of posts row by row against the units that are there; every fault of every row, nothing half-read. */
export function checkPositionRows(
  rows: readonly Row<PositionColumn>[],
  { units, kindOf }: Known,
): Checked<PositionRow> {
  const byName = Map.groupBy(units, ({ name }) => name)
  const faults: Fault[] = []
  const seen = new Set<string>()
  const planned = rows.flatMap((row): PositionRow[] => {
    const { text, fault, wants } = faultsOf(row, faults)
    const title = text('title')
    const named = byName.get(text('unit')) ?? []
    const unit = named[0]
    const kind = kindOf(text('kind') || 'specialist')
    const seats = wholeNumber(text('seats') || '1', 1, 500)
    const key = `${text('unit')}\n${title}`
    wants('unit', unit !== undefined, 'organisations.row-unit-unknown', { name: text('unit') })
    wants('unit', named.length < 2, 'organisations.row-ambiguous', { name: text('unit') })
    wants('title', title !== '', 'organisations.field-missing')
    wants('title', title.length <= 300, 'organisations.too-long')
    wants('title', !seen.has(key), 'organisations.row-twice', { name: title })
    wants('kind', kind !== undefined, 'organisations.row-kind-unknown', { kind: text('kind') })
    if (seats === undefined) fault('seats', 'organisations.number-malformed')
    seen.add(key)
    return unit && kind && seats ? [{ unitId: unit.id, title, kind, seats }] : []
  })
  return { planned: faults.length > 0 ? [] : planned, faults }
}
