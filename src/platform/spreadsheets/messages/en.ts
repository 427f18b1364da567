import type { vi } from './vi.ts'

/** The same sentences in English. */
export const en: { readonly [Key in keyof typeof vi]: string } = {
  'spreadsheets.broken': 'The table cannot be read: the file is damaged or not a proper {kind} file.',
  'spreadsheets.not-xlsx':
    'The file is not an .xlsx workbook. Open it in Excel or LibreOffice and save it as .xlsx.',
  'spreadsheets.encrypted': 'The workbook has a password. Remove it and upload again.',
  'spreadsheets.bad-cell':
    'The cell at row {row}, column {column} holds an error or a formula without result. Replace it by a value.',
  'spreadsheets.quote': 'Row {row}: a quotation mark is opened and never closed.',
  'spreadsheets.too-large': 'The table is too large to read (at most {limit}).',
  'spreadsheets.too-many-rows': 'The table has too many rows (at most {limit}).',
  'spreadsheets.too-many-columns': 'The table has too many columns (at most {limit}).',
  'spreadsheets.too-many-cells': 'The table has too many cells (at most {limit}).',
  'spreadsheets.cell-too-long': 'Row {row}: a cell is longer than {limit} characters.',
  'spreadsheets.too-slow': 'The table takes too long to read.',
  'spreadsheets.empty': 'The table holds no data.',
  'spreadsheets.no-sheet': 'The workbook has no sheet “{sheet}”.',
  'spreadsheets.missing-columns': 'The table lacks columns: {columns}.',
  'spreadsheets.repeated-columns': 'The table has two columns of the same meaning: {columns}.',
}
