/** A row of a table as a person sees it: its number, and its cells by column. */
export type Row<Column extends string> = { readonly row: number; text(column: Column): string }

/** What is wrong in one cell: the number of its row, its column, and a word code. */
export type Fault = {
  readonly row: number
  readonly column?: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** Reads the cells of one row and gathers what is wrong with them. */
export function faultsOf<Column extends string>(row: Row<Column>, faults: Fault[]) {
  const fault = (column: Column, code: string, params?: Fault['params']) => {
    faults.push({ row: row.row, column, code, ...(params ? { params } : {}) })
  }
  return {
    text: (column: Column) => row.text(column).trim(),
    fault,
    wants: (column: Column, holds: boolean, code: string, params?: Fault['params']) => {
      if (!holds) fault(column, code, params)
    },
  }
}

/** The whole number that a cell holds, when it lies between the bounds. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}
