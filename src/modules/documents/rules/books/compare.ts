import type { ExtractRow } from '../../extract.ts'

/** How a printed row stands beside the book of today: columns are counted from 1. */
export type RowChange = { readonly number: number; readonly columns: readonly number[] }

export type Comparison = {
  readonly changed: readonly RowChange[]
  /** Numbers that the book has now in these days and the sheet does not. */
  readonly added: readonly number[]
  /** Numbers of the sheet that the book does not have: this never happens to a whole book. */
  readonly missing: readonly number[]
  /** Numbers whose place in the record is not what was printed. */
  readonly displaced: readonly number[]
}

/** Compares what was printed with the book as it is now. Values are not told, only where they differ: the sheet's reader sees no more than the sheet. */
export function compareRows(printed: readonly ExtractRow[], now: readonly ExtractRow[]): Comparison {
  const present = new Map(now.map((row) => [row.number, row]))
  const known = new Set(printed.map(({ number }) => number))
  const changed = printed.flatMap(({ number, cells }): RowChange[] => {
    const today = present.get(number)
    const columns = cells.flatMap((cell, place) => (today && today.cells[place] !== cell ? [place + 1] : []))
    return columns.length > 0 ? [{ number, columns }] : []
  })
  const moved = printed.filter(({ number, place }) => {
    const today = present.get(number)
    return place !== null && today && (today.place?.seq !== place.seq || today.place.hash !== place.hash)
  })
  return {
    changed,
    added: now.filter(({ number }) => !known.has(number)).map(({ number }) => number),
    missing: printed.filter(({ number }) => !present.has(number)).map(({ number }) => number),
    displaced: moved.map(({ number }) => number),
  }
}

/** Whether nothing at all changed since the sheet was printed. */
export const isSame = ({ changed, added, missing, displaced }: Comparison): boolean =>
  changed.length + added.length + missing.length + displaced.length === 0
