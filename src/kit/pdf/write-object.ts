import { PdfDict, PdfName, type PdfObject, PdfRef, PdfStream, PdfString, PdfUnwritable } from './objects.ts'

/** Where a value stands: from its first byte to after its last. */
export type Place = { readonly start: number; readonly end: number }

/** Bytes as they are written, one after the other; text counts as Latin-1. */
export class Output {
  readonly #parts: Uint8Array[] = []
  #length: number
  readonly #from: number
  #text = ''
  readonly #wanted: ReadonlySet<PdfObject>
  /** Where the wanted values came to stand. */
  readonly places = new Map<PdfObject, Place>()

  constructor(from = 0, wanted: readonly PdfObject[] = []) {
    this.#from = from
    this.#length = from
    this.#wanted = new Set(wanted)
  }

  /** Where the next byte will stand. */
  get at(): number {
    return this.#length + this.#text.length
  }

  text(text: string): void {
    this.#text += text
  }

  bytes(bytes: Uint8Array): void {
    this.#flush()
    this.#parts.push(bytes)
    this.#length += bytes.length
  }

  value(value: PdfObject): void {
    const start = this.at
    writeValue(this, value)
    if (this.#wanted.has(value)) this.places.set(value, { start, end: this.at })
  }

  /** What was written so far, in one piece. */
  whole(): Uint8Array {
    this.#flush()
    return this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts, this.#length - this.#from)
  }

  #flush(): void {
    if (this.#text === '') return
    const bytes = Buffer.from(this.#text, 'latin1')
    this.#text = ''
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}

const irregular = /[^!-~]|[#()<>[\]{}/%]/g
const unprintable = /[^\x20-\x7e]/

/** A name with its slash (ISO 32000-2, clause 7.3.5). */
function nameOf(name: string): string {
  if (/[^\0-\xff]/.test(name) || name.includes('\0')) throw new PdfUnwritable('name-not-bytes')
  return `/${name.replaceAll(irregular, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}

/** A number without exponent; at most six digits behind the point, as much as any reader keeps. */
function numberOf(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) > 1e15) throw new PdfUnwritable('number-out-of-range')
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value)
  return value
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0')
}

function stringOf({ bytes, hex }: PdfString): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = hex ? '' : buffer.toString('latin1')
  if (hex || unprintable.test(text)) return `<${buffer.toString('hex')}>`
  return `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})`
}

function writeDict(out: Output, { entries }: PdfDict, length?: number): void {
  out.text('<<')
  for (const [key, value] of entries) {
    if (value === null || (length !== undefined && key === 'Length')) continue
    out.text(`${nameOf(key)} `)
    out.value(value)
    out.text('\n')
  }
  out.text(length === undefined ? '>>' : `/Length ${length}\n>>`)
}

function writeValue(out: Output, value: PdfObject): void {
  if (value === null || typeof value === 'boolean') out.text(String(value))
  else if (typeof value === 'number') out.text(numberOf(value))
  else if (value instanceof PdfName) out.text(nameOf(value.name))
  else if (value instanceof PdfString) out.text(stringOf(value))
  else if (value instanceof PdfRef) out.text(`${value.number} ${value.generation} R`)
  else if (value instanceof PdfDict) writeDict(out, value)
  else if (value instanceof PdfStream) {
    if (!value.data) throw new PdfUnwritable('stream-without-bytes')
    writeDict(out, value.dict, value.data.length)
    out.text('\nstream\n')
    out.bytes(value.data)
    out.text('\nendstream')
  } else {
    out.text('[')
    for (const [at, item] of value.entries()) {
      if (at > 0) out.text(' ')
      out.value(item)
    }
    out.text(']')
  }
}

/** The bytes of a value as they stand in a file (ISO 32000-2, clause 7.3); refuses what no file can hold with PdfUnwritable. */
export function writeObject(value: PdfObject): Uint8Array {
  const out = new Output()
  out.value(value)
  return out.whole()
}
