import { around, type Line } from './page.ts'
import type { Proposal } from './proposal.ts'

const meanConfidence = (lines: readonly Line[]) => {
  const words = lines.flatMap((line) => line.words)
  return words.reduce((sum, { confidence = 1 }) => sum + confidence, 0) / Math.max(1, words.length)
}

/** A proposal read from these lines; `certain` is how far the rule itself is to be trusted, 0 to 1. */
export function proposed<Value extends string>(
  value: Value,
  lines: readonly Line[],
  certain = 1,
): Proposal<Value> {
  const [first] = lines
  if (!first) throw new Error('a proposal needs the line it was read from')
  return {
    value,
    confidence: Math.round(certain * meanConfidence(lines) * 100) / 100,
    source: {
      text: lines.map(({ text }) => text).join(' '),
      page: first.page,
      box: around(lines.map(({ box }) => box)),
    },
  }
}
