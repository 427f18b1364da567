import type { Entry, Section } from './cross-references.ts'
import { unfold } from './filters.ts'
import { Lexer } from './lexer.ts'
import { PdfDict, type PdfObject, PdfRef, PdfStream, PdfUnreadable } from './objects.ts'
import { parseIndirect, parseObject } from './parse-object.ts'

const nowhere: Entry = { kind: 'free' }

/** Objects parsed so far, for all revisions of a file: what lies at an offset is the same for each. */
type Parsed = {
  readonly at: Map<number, { number: number; generation: number; object: PdfObject }>
  readonly streams: Map<number, ObjectStream>
}

/** An object stream whose objects are parsed when somebody asks for them. */
type ObjectStream = {
  readonly bytes: Uint8Array
  /** Number and place of each object in turn. */
  readonly places: readonly (readonly [number: number, at: number])[]
  readonly parsed: Map<number, PdfObject>
}

/** A file as it was after one of its updates. */
export class Revision {
  readonly index: number
  /** Just after this revision's %%EOF and its end of line. */
  readonly end: number
  readonly startxref: number
  readonly trailer: PdfDict
  readonly hybrid: boolean
  readonly kind: Section['kind']
  /** Numbers of the objects that this revision wrote or freed. */
  readonly changed: ReadonlySet<number>
  readonly previous: Revision | undefined
  readonly #bytes: Uint8Array
  readonly #entries: Map<number, Entry>
  readonly #parsed: Parsed

  constructor(of: {
    readonly bytes: Uint8Array
    readonly index: number
    readonly sections: readonly Section[]
    readonly previous: Revision | undefined
    readonly end: number
    readonly startxref: number
  }) {
    const newest = of.sections.at(-1)!
    this.index = of.index
    this.end = of.end
    this.startxref = of.startxref
    this.trailer = newest.trailer
    this.kind = newest.kind
    this.hybrid = of.sections.some(({ hybrid }) => hybrid)
    this.previous = of.previous
    this.#bytes = of.bytes
    this.#parsed = of.previous ? of.previous.#parsed : { at: new Map(), streams: new Map() }
    this.#entries = new Map()
    for (const { entries } of of.sections)
      for (const [number, entry] of entries) this.#entries.set(number, entry)
    this.changed = new Set(this.#entries.keys())
  }

  /** Where an object lies for this revision. */
  entry(number: number): Entry {
    const own = this.#entries.get(number)
    if (own) return own
    for (let one = this.previous; one; one = one.previous) {
      const entry = one.#entries.get(number)
      if (entry) return entry
    }
    return nowhere
  }

  /** The highest number in use or freed, plus one. */
  get size(): number {
    let size = this.previous?.size ?? 1
    for (const number of this.#entries.keys()) if (number >= size) size = number + 1
    return size
  }

  /** The object under a number as this revision has it; null where there is none. Refuses what is not where it should be. */
  object(number: number, depth = 0): PdfObject {
    const entry = this.entry(number)
    if (entry.kind === 'free') return null
    if (entry.kind === 'in') return this.#inStream(number, entry, depth)
    const { at } = this.#parsed
    let found = at.get(entry.offset)
    if (!found) {
      if (entry.offset >= this.#bytes.length) throw new PdfUnreadable('object-misplaced')
      found = parseIndirect(new Lexer(this.#bytes, entry.offset))
      at.set(entry.offset, found)
    }
    if (found.number !== number || found.generation !== entry.generation || entry.offset >= this.end)
      throw new PdfUnreadable('object-misplaced')
    return found.object
  }

  /** The value itself, or what it refers to in this revision. */
  resolve(value: PdfObject | undefined): PdfObject {
    let now = value ?? null
    for (let hops = 0; now instanceof PdfRef; hops++) {
      if (hops > 20) throw new PdfUnreadable('reference-in-a-circle')
      now = this.object(now.number)
    }
    return now
  }

  /** The dictionary that a value is or refers to (a stream's too). */
  dict(value: PdfObject | undefined): PdfDict | undefined {
    const found = this.resolve(value)
    return found instanceof PdfDict ? found : found instanceof PdfStream ? found.dict : undefined
  }

  /** The array that a value is or refers to; empty where it is none. */
  array(value: PdfObject | undefined): readonly PdfObject[] {
    const found = this.resolve(value)
    return Array.isArray(found) ? found : []
  }

  /** The bytes of a stream as they stand in the file, as long as this revision says. */
  rawData({ dict, start, data }: PdfStream): Uint8Array {
    if (data) return data
    const length = this.resolve(dict.get('Length'))
    if (typeof length !== 'number' || length < 0 || start + length > this.#bytes.length)
      throw new PdfUnreadable('stream-length')
    const lexer = new Lexer(this.#bytes, start + length)
    if (lexer.word() !== 'endstream') throw new PdfUnreadable('stream-length')
    return this.#bytes.subarray(start, start + length)
  }

  /** The data of a stream, unfolded by its filters. */
  data(stream: PdfStream): Uint8Array {
    return unfold(this.rawData(stream), stream.dict)
  }

  #inStream(number: number, { stream, index }: Extract<Entry, { kind: 'in' }>, depth: number): PdfObject {
    const place = this.entry(stream)
    if (place.kind !== 'at' || depth > 0) throw new PdfUnreadable('object-stream-misplaced')
    let contents = this.#parsed.streams.get(place.offset)
    if (!contents) {
      const holder = this.object(stream, depth + 1)
      if (!(holder instanceof PdfStream) || holder.dict.nameAt('Type') !== 'ObjStm')
        throw new PdfUnreadable('object-stream-misplaced')
      contents = readObjectStream(this.data(holder), holder.dict)
      this.#parsed.streams.set(place.offset, contents)
    }
    const found = contents.places[index]
    if (found?.[0] !== number) throw new PdfUnreadable('object-misplaced')
    const known = contents.parsed.get(index)
    if (known !== undefined) return known
    const object = parseObject(new Lexer(contents.bytes, found[1], false))
    contents.parsed.set(index, object)
    return object
  }
}

function readObjectStream(bytes: Uint8Array, dict: PdfDict): ObjectStream {
  const [count, first] = [dict.get('N'), dict.get('First')]
  if (typeof count !== 'number' || typeof first !== 'number' || count < 0 || count > 100_000)
    throw new PdfUnreadable('object-stream-malformed')
  const head = new Lexer(bytes)
  const places: (readonly [number, number])[] = []
  for (let index = 0; index < count; index++) {
    const number = head.whole('object-stream-malformed')
    places.push([number, first + head.whole('object-stream-malformed')])
  }
  return { bytes, places, parsed: new Map() }
}
