/** Finds the separator of a text table: Excel's `sep=` line, else the one that divides the first rows most evenly. */
export function findSeparator(text: string): { separator: string; from: number } {
  const told = text.match(/^sep=(.)\r?\n/)
  if (told) return { separator: told[1]!, from: told[0].length }
  const rows = text
    .slice(0, 50_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((row) => row.trim() !== '')
    .slice(0, 20)
  const scoreOf = (separator: string) => {
    const counts = rows.map((row) => row.split(separator).length - 1)
    const least = Math.min(...counts)
    return (least > 0 ? 1000 + least : 0) + (counts[0] ?? 0)
  }
  const best = [';', '\t', ',']
    .map((separator) => ({ separator, score: scoreOf(separator) }))
    .toSorted((a, b) => b.score - a.score)[0]!
  return { separator: best.score > 0 ? best.separator : ',', from: 0 }
}
