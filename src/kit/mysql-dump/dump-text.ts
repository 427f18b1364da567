import { type DumpFault, DumpUnreadable } from './dump-unreadable.ts'

function newlinesIn(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** A text that comes in pieces, read from its front; what was read is let go. */
export class DumpText {
  readonly #pieces: AsyncIterator<string>
  #held = ''
  #at = 0
  #line = 1

  constructor(pieces: AsyncIterable<string>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** Whether a character is left. */
  async #more(): Promise<boolean> {
    while (this.#at >= this.#held.length) {
      const { value, done } = await this.#pieces.next()
      if (done) return false
      this.#line += newlinesIn(this.#held, this.#held.length)
      this.#held = value
      this.#at = 0
    }
    return true
  }

  /** The next characters, fewer at the end; they stay. */
  async ahead(length: number): Promise<string> {
    while (this.#held.length - this.#at < length) {
      const { value, done } = await this.#pieces.next()
      if (done) break
      this.#line += newlinesIn(this.#held, this.#at)
      this.#held = this.#held.slice(this.#at) + value
      this.#at = 0
    }
    return this.#held.slice(this.#at, this.#at + length)
  }

  /** Leaves characters that `ahead` showed. */
  skip(length: number): void {
    this.#at += length
  }

  /** Reads until a character of a class (a global expression), which stays; faults at the end of the text, unless that may be. */
  async until(
    stop: RegExp,
    { keep, most, mayEnd = false }: { keep: boolean; most: number; mayEnd?: boolean },
  ): Promise<string> {
    let kept = ''
    while (await this.#more()) {
      stop.lastIndex = this.#at
      const end = stop.exec(this.#held)?.index ?? this.#held.length
      if (keep) {
        if (kept.length + end - this.#at > most) this.fault('too-large')
        kept += this.#held.slice(this.#at, end)
      }
      this.#at = end
      if (end < this.#held.length) return kept
    }
    return mayEnd ? kept : this.fault('cut')
  }

  fault(code: DumpFault): never {
    throw new DumpUnreadable(code, this.#line + newlinesIn(this.#held, this.#at))
  }
}
