const equals = 0x3d
const formFeed = 0x0c
const nothing = new Uint8Array(0)

/** Text that is not Base64 as RFC 4648, clause 4 has it. */
export class NotBase64 extends Error {}

/**
 * Decodes Base64 that comes in pieces: white space of XML is passed over, everything else outside the alphabet, missing padding and bits left over
 * throw NotBase64 (RFC 4648, clauses 3.2 to 3.5). Holds three letters at most between pieces.
 */
export class Base64Reader {
  #rest = ''
  #padding = false

  /** The bytes that are whole after this piece. */
  read(piece: Buffer): Uint8Array {
    if (piece.includes(formFeed)) throw new NotBase64()
    if (this.#padding) return this.#takePadding(piece.toString('latin1'))
    const end = piece.indexOf(equals)
    const bytes = this.#decode(this.#rest + piece.toString('latin1', 0, end === -1 ? piece.length : end))
    if (end !== -1) {
      this.#padding = true
      this.#takePadding(piece.toString('latin1', end))
    }
    return bytes
  }

  /** The last bytes, after the last piece. */
  end(): Uint8Array {
    try {
      return Uint8Array.fromBase64(this.#rest, { lastChunkHandling: 'strict' })
    } catch (fault) {
      throw new NotBase64(undefined, { cause: fault })
    }
  }

  #takePadding(text: string): Uint8Array {
    this.#rest += text.replaceAll(/[ \t\r\n]/g, '')
    if (this.#rest.length > 4) throw new NotBase64()
    return nothing
  }

  #decode(text: string): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(text.length / 4) * 3)
    try {
      const { read, written } = bytes.setFromBase64(text, { lastChunkHandling: 'stop-before-partial' })
      this.#rest = text.slice(read).replaceAll(/[ \t\r\n]/g, '')
      return bytes.subarray(0, written)
    } catch (fault) {
      throw new NotBase64(undefined, { cause: fault })
    }
  }
}
