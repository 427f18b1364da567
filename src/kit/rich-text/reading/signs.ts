import type { Count, Sign } from './line-item.ts'

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

const isCapital = (letters: string) => /^[A-Z]/.test(letters)

function romanCount(letters: string): Count {
  const values = [...letters.toLowerCase()].map((letter) => roman[letter]!)
  const number = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
  return { numbering: isCapital(letters) ? 'capital-roman' : 'roman', number }
}

const letterCount = (letter: string): Count => ({
  numbering: isCapital(letter) ? 'capital-letters' : 'letters',
  number: letter.toLowerCase().codePointAt(0)! - 96,
})

/** The sign that Word put before an item; undefined where it says more than a list can: `1.1.`, `Điều 2.`, `đ)`. */
export function signOf(marker: string): Sign | undefined {
  const bare = marker.trim()
  const counted = /^\(?(?:(\d{1,4})|([ivxlc]{2,6}|[iI])|([IVXLC]{2,6})|([a-z])|([A-Z]))[.)]?$/.exec(bare)
  if (counted) {
    const [, digits, low, high, letter, capital] = counted
    if (digits !== undefined) return { ordered: true, number: Number(digits) }
    const numerals = low ?? high
    // Word's second bullet is the letter o; its fifteenth letter has a bracket or a point behind it.
    if (bare === 'o') return { ordered: false }
    const one = numerals ?? letter ?? capital!
    const asRoman = /^[ivxlc]+$/i.test(one) ? romanCount(one) : undefined
    const asLetter = one.length === 1 ? letterCount(one) : undefined
    if (numerals !== undefined || !asLetter)
      return { ordered: true, ...asRoman!, ...(asLetter ? { orElse: asLetter } : {}) }
    return { ordered: true, ...asLetter, ...(asRoman ? { orElse: asRoman } : {}) }
  }
  return [...bare].length <= 1 ? { ordered: false } : undefined
}

/** Bullets that are nothing else, also of Symbol and Wingdings, which have no place in Unicode. */
const sure = '·•▪●○◦‣⁃■□◆❖➢➤\\uf000-\\uf0ff'
const dashes = '\\-–—+*'
/** Bullets typed before a text; a dash may stand close to the word behind it. */
const typed = new RegExp(`^(?:\\s*(?:[${sure}]|[${dashes}](?=\\s|\\p{L})))+\\s*`, 'u')
const first = new RegExp(`^\\s*([${sure}${dashes}])`, 'u')

/** A bullet that somebody typed at the beginning of a line. */
export type TypedBullet = {
  readonly sign: string
  /** How many characters to take off. */
  readonly length: number
  /** Nothing but a bullet, even where it stands alone. */
  readonly sure: boolean
}

/** The bullet at the beginning of a line, or undefined. */
export function typedBullet(line: string): TypedBullet | undefined {
  const length = typed.exec(line)?.[0].length
  const sign = first.exec(line)?.[1]
  if (!length || sign === undefined) return undefined
  return { sign, length, sure: new RegExp(`[${sure}]`, 'u').test(sign) }
}
