import { bottomOf, type Line } from './page.ts'
import { lineOf } from './lines.ts'
import { proposed } from './certainty.ts'
import type { Proposals } from './proposal.ts'

/** `Số: 123/QĐ-UBND`, `Số 123-CV/HU`; a number left open; signs that scans make of the stroke. */
const written =
  /^[^\p{L}\d]{0,2}[S5s][ốôồổỗộòóõọoO0ó6é]{1,2}\s*[:;.,]?\s*(\d[\d .]{0,6}[a-z]?)?\s*([-–—/\\|])\s*(\p{Lu}[\p{L}\d.&]*(?:\s?[-–—/]\s?[\p{L}\d.&]+){0,5})\s*\.?$/u

/** Where scans lose the stroke: `Số: 123QĐ-UBND`, `Số: 123 QĐ-UBND`. */
const strokeless =
  /^[^\p{L}\d]{0,2}[S5s][ốôồổỗộòóõọoO0ó6é]{1,2}\s*[:;.,]?\s*(\d{1,5})\s?[1lI|(){}]?\s?(\p{Lu}[\p{L}\d.&]{0,7}(?:-[\p{L}\d.&]+){1,4})$/u

const tidySymbol = (text: string) =>
  text.replaceAll(/\s*([-–—/])\s*/g, (_, sign: string) => (sign === '/' ? '/' : '-')).replace(/\.$/, '')

/** Joins lines of the left column that stand on the same height. */
function inRows(lines: readonly Line[]): Line[] {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.find(([first]) => {
      const shared = Math.min(bottomOf(first!.box), bottomOf(line.box)) - Math.max(first!.box.y, line.box.y)
      return shared > 0.45 * Math.min(first!.box.height, line.box.height)
    })
    if (row) row.push(line)
    else rows.push([line])
  }
  return rows.map((row) => {
    const words = row.flatMap((line) => line.words).toSorted((one, other) => one.box.x - other.box.x)
    return row.length === 1 ? row[0]! : lineOf(words, row[0]!.page)
  })
}

export type FoundReference = Pick<Proposals, 'reference' | 'number' | 'symbol'> & { readonly line: Line }

/** Reads number and symbol (NĐ 30/2020 PL I.II.3) from the left column of the head; without a number only the symbol. */
export function findReference(left: readonly Line[]): FoundReference | undefined {
  for (const line of inRows(left)) {
    const text = line.text.normalize('NFC').replaceAll('Ð', 'Đ')
    const exact = written.exec(text)
    const [, figures = '', sign, letters] = exact ?? (strokeless.exec(text) ? [...strokeless.exec(text)!.slice(0, 2), '/', strokeless.exec(text)![2]!] : []) // prettier-ignore
    if (letters === undefined) continue
    const number = figures.replaceAll(/[ .]/g, '')
    const party = sign !== '/' && letters.includes('/')
    const symbol = tidySymbol(letters)
    const certain = exact ? 0.98 : 0.8
    const joint = party ? '-' : '/'
    const of = (value: string) => proposed(value, [line], certain)
    const whole = number === '' ? {} : { number: of(number), reference: of(number + joint + symbol) }
    return { line, symbol: of(symbol), ...whole }
  }
  return undefined
}
