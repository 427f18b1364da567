import { openPromise } from 'yauzl'
import type { TableRefusalCode } from './refuse-table.ts'
import type { TableLimits } from './table.ts'

/** What stands against reading a workbook: a code and what its sentence needs. */
export type Against = {
  readonly code: TableRefusalCode
  readonly params?: Readonly<Record<string, string | number>>
}

const tag = /<(?:\w+:)?(row|c)((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g
const opening = /<(?:\w+:)?(?:row|c)[\s/>]/g
const broken: Against = { code: 'spreadsheets.broken', params: { kind: 'XLSX' } }

/** Number of the column that letters name: A is 1, XFD is 16,384. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function checkPlace(element: string, attributes: string, limits: TableLimits): Against | undefined {
  if (attributes.includes('&')) return broken
  const place = attributes.match(/\sr\s*=\s*["']([^"']*)["']/)?.[1]
  if (place === undefined) return undefined
  const [, letters, digits] = place.match(/^([A-Z]{0,8})(\d{1,9})$/) ?? []
  if (digits === undefined || (element === 'c') !== (letters !== '')) return broken
  if (Number(digits) > limits.maxRows)
    return { code: 'spreadsheets.too-many-rows', params: { limit: limits.maxRows } }
  if (columnNumber(letters!) > limits.maxColumns) {
    return { code: 'spreadsheets.too-many-columns', params: { limit: limits.maxColumns } }
  }
  // #REF! and its like would be read as an empty cell: the person would lose a value without being told.
  if (/\st\s*=\s*["']e["']/.test(attributes)) {
    return { code: 'spreadsheets.bad-cell', params: { row: Number(digits), column: letters! } }
  }
  return undefined
}

/** Letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  if (column < 1) return ''
  return columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
}

async function measureSheet(
  stream: AsyncIterable<Buffer>,
  limits: TableLimits,
): Promise<Against | undefined> {
  const counts = { row: 0, c: 0 }
  let rest = ''
  for await (const chunk of stream) {
    const text = rest + chunk.toString('latin1')
    const end = text.lastIndexOf('>') + 1
    const whole = text.slice(0, end)
    rest = text.slice(end)
    if (rest.length > 200_000) return broken
    let seen = 0
    for (const [, element, attributes] of whole.matchAll(tag)) {
      seen++
      counts[element as 'row' | 'c']++
      const against = checkPlace(element!, attributes!, limits)
      if (against) return against
    }
    if ((whole.match(opening)?.length ?? 0) !== seen) return broken
    if (counts.row > limits.maxRows)
      return { code: 'spreadsheets.too-many-rows', params: { limit: limits.maxRows } }
    if (counts.c > limits.maxCells)
      return { code: 'spreadsheets.too-many-cells', params: { limit: limits.maxCells } }
  }
  return undefined
}

/**
 * Looks through the sheets of a workbook before it is read: one cell far away, or a million empty ones, would make the reader
 * fill everything in between. Streams, so it needs little memory. Answers what stands against reading, or undefined.
 */
export async function measureSheets(path: string, limits: TableLimits): Promise<Against | undefined> {
  const zip = await openPromise(path, { autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.fileName)) continue
      const against = await measureSheet(await zip.openReadStreamPromise(entry), limits)
      if (against) return against
    }
    return undefined
  } finally {
    zip.close()
  }
}
