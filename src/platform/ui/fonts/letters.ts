const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('')

/** The signs that the screen's own font files hold: what Vietnamese is written with, signs of prose, and the marks that stand alone in NFD. */
export const screenLetters =
  range(0x20, 0x7e) +
  'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư' +
  range(0x1ea0, 0x1ef9) +
  '\u0300\u0301\u0303\u0306\u0309\u0323' +
  '\u00a0§©«°±²³·»½×÷–—‘’“”•…‰→←↑↓−≤≥€₫™'

/** The same as CSS says it (`unicode-range`). */
export function screenRange(): string {
  const codes = [...new Set(Array.from(screenLetters, (sign) => sign.codePointAt(0)!))].toSorted(
    (a, b) => a - b,
  )
  const spans: [number, number][] = []
  for (const code of codes) {
    const last = spans.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else spans.push([code, code])
  }
  const hex = (code: number) => code.toString(16).toUpperCase()
  return spans
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(',')
}
