/** Bytes gathered piece by piece in one block that doubles, however small the pieces are. */
export class GrowingBytes {
  #block = Buffer.alloc(16_384)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Copies a piece to the end. */
  add(piece: Uint8Array): void {
    const length = this.#length + piece.length
    if (length > this.#block.length) {
      const larger = Buffer.alloc(Math.max(length, 2 * this.#block.length))
      larger.set(this.#block.subarray(0, this.#length))
      this.#block = larger
    }
    this.#block.set(piece, this.#length)
    this.#length = length
  }

  /** What was gathered from one place on; a view, good until the next piece. */
  since(from: number): Buffer {
    return this.#block.subarray(from, this.#length)
  }
}
