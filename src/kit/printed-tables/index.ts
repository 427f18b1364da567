export { type PrintedColumn, type PrintedTable, type PrintedTables } from './printed-tables.ts'
export { stampTemplate, tablesTemplate } from './templates.ts'
