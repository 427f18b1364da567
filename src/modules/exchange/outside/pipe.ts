/** What one side writes and the other reads, a piece at a time: writing waits for reading. */
export class Pipe implements AsyncIterable<Uint8Array> {
  #waiting: {
    readonly piece: Uint8Array | null
    readonly taken: () => void
    readonly fail: (fault: Error) => void
  }[] = []
  #wake: (() => void) | undefined
  #closed = false
  #fault: unknown

  async write(piece: Uint8Array): Promise<void> {
    if (this.#closed) throw new Error('nobody reads this any more')
    // The piece may be overwritten once this is answered: the reader gets its own.
    await this.#put(Buffer.from(piece))
  }

  async end(): Promise<void> {
    if (!this.#closed) await this.#put(null)
  }

  /** Ends the reader's side with a fault. */
  fail(fault: unknown): void {
    this.#fault = fault
    this.#wake?.()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        if (this.#fault !== undefined) throw this.#fault
        const next = this.#waiting.shift()
        if (!next) {
          await new Promise<void>((resolve) => (this.#wake = resolve))
          continue
        }
        next.taken()
        if (next.piece === null) return
        yield next.piece
      }
    } finally {
      this.#closed = true
      for (const { fail } of this.#waiting) fail(new Error('nobody reads this any more'))
    }
  }

  #put(piece: Uint8Array | null): Promise<void> {
    return new Promise((taken, fail) => {
      this.#waiting.push({ piece, taken, fail })
      this.#wake?.()
    })
  }
}
