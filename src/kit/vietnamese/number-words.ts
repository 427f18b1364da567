const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const scales = ['', ' nghìn', ' triệu']

/** A whole number in Vietnamese words, lower case: 15000 is "mười lăm nghìn", 1005 "một nghìn không trăm linh năm". */
export function numberInWords(value: bigint): string {
  if (value < 0n) return `âm ${numberInWords(-value)}`
  return value === 0n ? digits[0]! : billions(value, false)
}

/** Reads by blocks of nine digits, each block after the first followed down from "tỷ". */
function billions(value: bigint, isContinued: boolean): string {
  const high = value / 1_000_000_000n
  const low = Number(value % 1_000_000_000n)
  if (high === 0n) return millions(low, isContinued)
  const head = `${billions(high, isContinued)} tỷ`
  return low === 0 ? head : `${head} ${millions(low, true)}`
}

function millions(value: number, isContinued: boolean): string {
  const words: string[] = []
  for (const [scale, name] of [...scales.entries()].toReversed()) {
    const group = Math.floor(value / 1000 ** scale) % 1000
    if (group > 0) words.push(hundreds(group, isContinued || words.length > 0) + name)
  }
  return words.join(' ')
}

/** Reads 1 to 999; inside a longer number the hundreds are always said. */
function hundreds(value: number, isContinued: boolean): string {
  const hundred = Math.floor(value / 100)
  const ten = Math.floor(value / 10) % 10
  const one = value % 10
  const words: string[] = []
  if (hundred > 0 || isContinued) words.push(`${digits[hundred]} trăm`)
  if (ten === 1) words.push('mười')
  else if (ten > 1) words.push(`${digits[ten]} mươi`)
  else if (one > 0 && words.length > 0) words.push('linh')
  if (one > 0) words.push(unitAfter(ten, one))
  return words.join(' ')
}

function unitAfter(ten: number, one: number): string {
  if (one === 5 && ten > 0) return 'lăm'
  if (one === 1 && ten > 1) return 'mốt'
  if (one === 4 && ten > 1) return 'tư'
  return digits[one]!
}
