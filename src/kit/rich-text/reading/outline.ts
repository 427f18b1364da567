import type { Block, Heading, RichText } from '../document.ts'

type Level = Heading['level']

/** Levels of headings without gaps, from 2: each is one deeper than the nearest one above that is higher, whatever its author typed. */
export class Outline {
  readonly #above: number[] = []

  next(typed: number): Level {
    while (this.#above.length > 0 && this.#above.at(-1)! >= typed) this.#above.pop()
    this.#above.push(typed)
    return Math.min(this.#above.length + 1, 4) as Level
  }
}

/** The same for a document: headings that turned out empty leave no gap. */
export function closeGaps(document: RichText): RichText {
  const outline = new Outline()
  const blocks = document.blocks.map((block): Block =>
    block.kind === 'heading' ? { ...block, level: outline.next(block.level) } : block,
  )
  return { version: 1, blocks }
}
