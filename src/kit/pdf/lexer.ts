import { PdfUnreadable } from './objects.ts'

const space = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) space[code] = 1
const delimiter = new Uint8Array(256)
for (const sign of '()<>[]{}/%') delimiter[sign.charCodeAt(0)] = 1

/** Whether a byte is white space (ISO 32000-2, table 1). */
export const isSpace = (code: number | undefined) => code !== undefined && space[code] === 1
const isRegular = (code: number | undefined) =>
  code !== undefined && space[code] === 0 && delimiter[code] === 0

/** Whether a byte is a decimal digit. */
export const isDigit = (code: number | undefined) => code !== undefined && code >= 48 && code <= 57

const letters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))

const hexOf = (code: number | undefined) => {
  if (code === undefined) return -1
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** Hexadecimal digits without anything between them, as signatures are written; undefined where they stand otherwise. */
function wholeHex(bytes: Uint8Array, from: number, to: number): Uint8Array | undefined {
  if ((to - from) % 2 !== 0) return undefined
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
  const decoded = Buffer.from(text, 'hex')
  return decoded.length * 2 === text.length ? decoded : undefined
}

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }

/** Reads tokens of ISO 32000-2, clause 7.2, from `at` on; never past the end. */
export class Lexer {
  readonly bytes: Uint8Array
  at: number
  /** Whether the bytes are the file's own, so that places in them mean something. */
  readonly inFile: boolean
  constructor(bytes: Uint8Array, at = 0, inFile = true) {
    this.bytes = bytes
    this.at = at
    this.inFile = inFile
  }

  skipSpace(): void {
    const { bytes } = this
    for (;;) {
      while (isSpace(bytes[this.at])) this.at++
      if (bytes[this.at] !== 37) return
      while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
    }
  }

  /** The next word of regular characters; empty before a delimiter or the end. */
  word(): string {
    this.skipSpace()
    const { bytes } = this
    const most = this.at + 128
    let word = ''
    for (; isRegular(bytes[this.at]) && this.at < most; this.at++) word += letters[bytes[this.at]!]!
    return word
  }

  /** Goes past a word that must stand here. */
  expect(word: string): void {
    if (this.word() !== word) throw new PdfUnreadable(`${word}-missing`)
  }

  peek(): number | undefined {
    this.skipSpace()
    return this.bytes[this.at]
  }

  /** An unsigned whole number of at most ten digits that must stand here. */
  whole(code = 'number-missing'): number {
    this.skipSpace()
    const { bytes } = this
    const from = this.at
    let value = 0
    for (; isDigit(bytes[this.at]); this.at++) value = value * 10 + bytes[this.at]! - 48
    if (this.at === from || this.at - from > 10 || isRegular(bytes[this.at])) throw new PdfUnreadable(code)
    return value
  }

  name(): string {
    this.at++
    const { bytes } = this
    let name = ''
    for (; isRegular(bytes[this.at]); this.at++) {
      const code = bytes[this.at]!
      const high = code === 35 ? hexOf(bytes[this.at + 1]) : -1
      const low = high >= 0 ? hexOf(bytes[this.at + 2]) : -1
      name += letters[low >= 0 ? high * 16 + low : code]!
      if (low >= 0) this.at += 2
    }
    return name
  }

  hexString(): Uint8Array {
    const { bytes } = this
    const end = bytes.indexOf(62, ++this.at)
    if (end < 0) throw new PdfUnreadable('string-without-end')
    const whole = wholeHex(bytes, this.at, end)
    if (whole) {
      this.at = end + 1
      return whole
    }
    const out = new Uint8Array((end - this.at + 1) >> 1)
    let digits = 0
    for (; this.at < end; this.at++) {
      const value = hexOf(bytes[this.at])
      if (value < 0 && !isSpace(bytes[this.at])) throw new PdfUnreadable('string-not-hexadecimal')
      if (value < 0) continue
      out[digits >> 1]! |= digits % 2 === 0 ? value << 4 : value
      digits++
    }
    this.at = end + 1
    return out.subarray(0, (digits + 1) >> 1)
  }

  literalString(): Uint8Array {
    const { bytes } = this
    const out: number[] = []
    let depth = 1
    for (this.at++; ; this.at++) {
      const code = bytes[this.at]
      if (code === undefined) throw new PdfUnreadable('string-without-end')
      if (code === 92) this.#escape(out)
      else if (code === 41 && --depth === 0) break
      else {
        if (code === 40) depth++
        if (code === 13 && bytes[this.at + 1] === 10) this.at++
        out.push(code === 13 ? 10 : code)
      }
    }
    this.at++
    return Uint8Array.from(out)
  }

  #escape(out: number[]): void {
    const { bytes } = this
    const code = bytes[++this.at]
    if (code === undefined) throw new PdfUnreadable('string-without-end')
    if (code === 13 && bytes[this.at + 1] === 10) this.at++
    if (code === 13 || code === 10) return
    if (code < 48 || code > 55) return void out.push(escapes[code] ?? code)
    let value = 0
    let digits = 0
    for (; digits < 3 && bytes[this.at]! >= 48 && bytes[this.at]! <= 55; digits++)
      value = value * 8 + bytes[this.at++]! - 48
    this.at--
    out.push(value & 255)
  }
}
