/** The objects of ISO 32000-2, clause 7.3, as values. */

export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfStream
  | PdfDict
  | readonly PdfObject[]

/** A name without its slash, #xx decoded. */
export class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** A string's bytes, and where it stood in the file when it was read from there (from its first to after its last delimiter). */
export class PdfString {
  readonly bytes: Uint8Array
  readonly hex: boolean
  readonly start: number
  readonly end: number
  constructor(bytes: Uint8Array, { hex = false, start = -1, end = -1 } = {}) {
    this.bytes = bytes
    this.hex = hex
    this.start = start
    this.end = end
  }
}

/** A reference to an indirect object. */
export class PdfRef {
  readonly number: number
  readonly generation: number
  constructor(number: number, generation = 0) {
    this.number = number
    this.generation = generation
  }
}

/** A dictionary; the first of two entries of the same name would win or lose by product, so that the reader refuses them. */
export class PdfDict {
  readonly entries: ReadonlyMap<string, PdfObject>
  constructor(entries: ReadonlyMap<string, PdfObject> | Readonly<Record<string, PdfObject>>) {
    this.entries = entries instanceof Map ? entries : new Map(Object.entries(entries))
  }
  get(name: string): PdfObject | undefined {
    return this.entries.get(name)
  }
  /** The name under a key, without its slash. */
  nameAt(key: string): string | undefined {
    const value = this.entries.get(key)
    return value instanceof PdfName ? value.name : undefined
  }
  /** The same dictionary with other entries; undefined takes one away. */
  with(changes: Readonly<Record<string, PdfObject | undefined>>): PdfDict {
    const entries = new Map(this.entries)
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) entries.delete(key)
      else entries.set(key, value)
    }
    return new PdfDict(entries)
  }
}

/** A stream: its dictionary and where its data begins in the file; how long it is depends on the revision (Length may be a reference). */
export class PdfStream {
  readonly dict: PdfDict
  readonly start: number
  /** Data of a stream that is yet to be written. */
  readonly data: Uint8Array | undefined
  constructor(dict: PdfDict, start: number, data?: Uint8Array) {
    this.dict = dict
    this.start = start
    this.data = data
  }
}

/** Why a file is not read: a stable code, e.g. `no-cross-reference`. */
export class PdfUnreadable extends Error {
  readonly code: string
  constructor(code: string) {
    super(`unreadable PDF: ${code}`)
    this.code = code
  }
}

/** Why values are not written: a stable code, e.g. `encrypted`. */
export class PdfUnwritable extends Error {
  readonly code: string
  constructor(code: string) {
    super(`PDF not written: ${code}`)
    this.code = code
  }
}

/** A string that says a text: in ASCII where that is enough, else UTF-16 with its mark (ISO 32000-2, clause 7.9.2.2). */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return new PdfString(Buffer.from(text, 'latin1'))
  return new PdfString(Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), { hex: true })
}

/** Text of a string: UTF-16 with its mark, UTF-8 with its mark, else PDFDocEncoding taken as Latin-1. */
export function textOf(value: PdfObject | undefined): string {
  if (!(value instanceof PdfString)) return ''
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return new TextDecoder().decode(bytes.subarray(3))
  return Buffer.from(bytes).toString('latin1')
}
