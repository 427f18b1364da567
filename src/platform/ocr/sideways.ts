import type { PageWord } from '#kit/first-page/page.ts'

/**
 * The quarter turn that makes a page upright whose words Tesseract read along its side, or undefined when they stand level: words are
 * taller than wide then, and follow each other downwards or upwards.
 */
export function turnOfSideways(words: readonly PageWord[]): 90 | 270 | undefined {
  const long = words.filter(({ text }) => text.length >= 4)
  const standing = long.filter(({ box }) => box.height > box.width * 1.3)
  if (standing.length < 5 || standing.length < long.length * 0.6) return undefined
  let downwards = 0
  for (const [index, word] of standing.slice(1).entries()) {
    const before = standing[index]!
    const sameLine = Math.abs(word.box.x - before.box.x) < word.box.width
    if (sameLine) downwards += Math.sign(word.box.y - before.box.y)
  }
  return downwards > 0 ? 270 : 90
}
