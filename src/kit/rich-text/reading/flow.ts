import { breakRun, type Run, textRun } from '../run.ts'
import { fromRuns, splitRuns, tidyRuns } from '../runs.ts'
import type { Piece } from './line-item.ts'
import type { Place } from './place.ts'

/** Gathers what stands in one container, one paragraph after the other. */
export class Flow {
  readonly #pieces: Piece[] = []
  #runs: Run[] = []
  #align: Place['align']

  text(text: string, place: Place): void {
    if (this.#runs.length === 0) this.#align = place.align
    if (!place.asTyped) {
      this.#runs.push(textRun(text, place))
      return
    }
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) this.#runs.push(breakRun)
      if (line !== '') this.#runs.push(textRun(line, place))
    }
  }

  lineBreak(place: Place): void {
    if (this.#runs.length === 0) this.#align = place.align
    this.#runs.push(breakRun)
  }

  /** Ends the paragraph; two breaks in a row had ended it before. */
  end(): void {
    if (this.#runs.length === 0) return
    const paragraphs = splitRuns(tidyRuns(this.#runs), 2)
    const align = this.#align
    for (const runs of paragraphs)
      this.#pieces.push({ kind: 'paragraph', ...(align ? { align } : {}), content: fromRuns(runs) })
    this.#runs = []
  }

  /** How many pieces there are; what is not ended yet is none. */
  get length(): number {
    return this.#pieces.length
  }

  add(...pieces: readonly Piece[]): void {
    this.end()
    for (const piece of pieces) this.#pieces.push(piece)
  }

  /** Everything that was gathered. */
  pieces(): Piece[] {
    this.end()
    return this.#pieces
  }
}
