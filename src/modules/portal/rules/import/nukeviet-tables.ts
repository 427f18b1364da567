type Row = ReadonlyMap<string, string | null>

/** Tables that may hold something to take: of modules news, laws and voting under whatever name, and of the site itself. */
const wanted =
  /(?:_(?:rows|detail|bodyhtml_\d+|cat|sources|tags_id|row|subject|signer|row_area|area|set_replace|modules|counter|comment|config)|_voting)$/

const parts = /^(.+?)_([a-z]{2})_(.+)$/
const ofPages = ['id', 'title', 'alias', 'description', 'bodytext', 'add_time', 'status']

/** Whether a table holds pages (gioi-thieu, so-do-to-chuc…): its module may be called anything, so that its columns tell. */
export const isOfPages = (table: string, columns: readonly string[]): boolean =>
  parts.test(table) &&
  !wanted.test(table) &&
  ofPages.every((column) => columns.includes(column)) &&
  !columns.includes('catid')

/** Whether a table of a dump is looked into at all; `columns` where they are known. */
export const mayHoldSomething = (table: string, columns?: readonly string[]): boolean =>
  wanted.test(table) || (parts.test(table) && (columns === undefined || isOfPages(table, columns)))

/** What a table of a language belongs to: `nv4_vi_news_rows` without its last part is the module's. */
export function moduleOf(
  table: string,
  suffix: string,
): { readonly tables: string; readonly prefix: string; readonly language: string; readonly kept: string } {
  const tables = table.endsWith(suffix) ? table.slice(0, table.length - suffix.length) : table
  const [, prefix = '', language = 'vi', kept = tables] = parts.exec(tables) ?? []
  return { tables, prefix, language, kept }
}

/** The value of a column, never null. */
export const valueOf = (row: Row, column: string): string => row.get(column) ?? ''

/** A count, never negative and never no number. */
export function countOf(row: Row, column: string): number {
  const count = Number(valueOf(row, column))
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}

/** Whether everybody may see what stands under these groups: 6 is everybody, and what names no group asks for none. */
export const isForAll = (row: Row, column = 'groups_view'): boolean => {
  const groups = row.get(column)
  return groups === undefined || groups === null || groups.split(',').includes('6')
}

/** Rows by their number, in the order of the dump. */
export type ById = Map<string, Row>

/** The first part of an address of a language: none for Vietnamese. */
export const languagePath = (language: string): string => (language === 'vi' ? '' : `/${language}`)
