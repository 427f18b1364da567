/** The Typst file that sets `PrintedTables`. */
export const tablesTemplate = new URL('./templates/tables.typ', import.meta.url)

/** The Typst file that sets the arrival stamp on a sheet of its own size (50 × 35 mm). */
export const stampTemplate = new URL('./templates/arrival-stamp.typ', import.meta.url)

/** The Typst file that sets a `SettlementSheet`. */
export const sheetTemplate = new URL('./templates/settlement-sheet.typ', import.meta.url)
