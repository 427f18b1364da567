export { type PrintedColumn, type PrintedTable, type PrintedTables } from './printed-tables.ts'
export type { ArrivalStamp, SettlementSheet } from './settlement-sheet.ts'
export { sheetTemplate, stampTemplate, tablesTemplate } from './templates.ts'
