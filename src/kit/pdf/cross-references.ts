import { Lexer } from './lexer.ts'
import { PdfDict, type PdfObject, PdfStream, PdfUnreadable } from './objects.ts'
import { parseIndirect, parseObject } from './parse-object.ts'
import { unfold } from './filters.ts'

/** Where an object lies: at an offset of the file, in an object stream, or nowhere. */
export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number }

/** One cross-reference section (ISO 32000-2, clauses 7.5.4 and 7.5.8). */
export type Section = {
  readonly offset: number
  readonly end: number
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: PdfDict
  readonly kind: 'table' | 'stream'
  /** A table that sends newer readers to a stream, which may say something else than the table. */
  readonly hybrid: boolean
}

/** Most objects of a file. */
export const mostObjects = 500_000
const free: Entry = { kind: 'free' }

function readTable(lexer: Lexer, offset: number): Section {
  lexer.expect('xref')
  const entries = new Map<number, Entry>()
  for (;;) {
    const { at } = lexer
    const word = lexer.word()
    if (word === 'trailer') break
    lexer.at = at
    const first = lexer.whole('cross-reference-malformed')
    const count = lexer.whole('cross-reference-malformed')
    if (count > mostObjects || entries.size + count > mostObjects) throw new PdfUnreadable('too-many-objects')
    for (let index = 0; index < count; index++) {
      const place = lexer.whole('cross-reference-malformed')
      const generation = lexer.whole('cross-reference-malformed')
      const kind = lexer.word()
      if (kind !== 'n' && kind !== 'f') throw new PdfUnreadable('cross-reference-malformed')
      if (!entries.has(first + index))
        entries.set(first + index, kind === 'f' ? free : { kind: 'at', offset: place, generation })
    }
  }
  const trailer = parseObject(lexer)
  if (!(trailer instanceof PdfDict)) throw new PdfUnreadable('trailer-missing')
  const besides = trailer.get('XRefStm')
  if (typeof besides === 'number') {
    const hidden = readStream(new Lexer(lexer.bytes, besides), besides).entries
    for (const [number, entry] of hidden)
      if ((entries.get(number) ?? free).kind === 'free') entries.set(number, entry)
  }
  return { offset, end: lexer.at, entries, trailer, kind: 'table', hybrid: besides !== undefined }
}

const wholes = (value: PdfObject | undefined): number[] =>
  Array.isArray(value)
    ? value.map((item) => (typeof item === 'number' && item >= 0 ? Math.trunc(item) : 0))
    : []

function readStream(lexer: Lexer, offset: number): Section {
  const { object } = parseIndirect(lexer)
  if (!(object instanceof PdfStream) || object.dict.nameAt('Type') !== 'XRef')
    throw new PdfUnreadable('no-cross-reference')
  const { dict, start } = object
  const length = dict.get('Length')
  if (typeof length !== 'number' || length < 0 || start + length > lexer.bytes.length)
    throw new PdfUnreadable('cross-reference-malformed')
  const data = unfold(lexer.bytes.subarray(start, start + length), dict)
  const widths = wholes(dict.get('W'))
  const size = dict.get('Size')
  const index =
    dict.get('Index') === undefined ? [0, typeof size === 'number' ? size : 0] : wholes(dict.get('Index'))
  if (widths.length < 3 || widths.some((width) => width > 8))
    throw new PdfUnreadable('cross-reference-malformed')
  const entries = new Map<number, Entry>()
  let at = 0
  const field = (width: number, otherwise: number) => {
    if (width === 0) return otherwise
    let value = 0
    for (let each = 0; each < width; each++) value = value * 256 + (data[at++] ?? 0)
    return value
  }
  for (let part = 0; part + 1 < index.length; part += 2)
    for (let each = 0; each < index[part + 1]! && at < data.length; each++) {
      const [kind, second, third] = [field(widths[0]!, 1), field(widths[1]!, 0), field(widths[2]!, 0)]
      const number = index[part]! + each
      if (entries.size >= mostObjects) throw new PdfUnreadable('too-many-objects')
      if (entries.has(number)) continue
      if (kind === 1) entries.set(number, { kind: 'at', offset: second, generation: third })
      else entries.set(number, kind === 2 ? { kind: 'in', stream: second, index: third } : free)
    }
  return { offset, end: start + length, entries, trailer: dict, kind: 'stream', hybrid: false }
}

/** The section at an offset, a table or a stream. */
export function readSection(bytes: Uint8Array, offset: number): Section {
  if (offset < 0 || offset >= bytes.length) throw new PdfUnreadable('no-cross-reference')
  const lexer = new Lexer(bytes, offset)
  return lexer.peek() === 120 ? readTable(lexer, offset) : readStream(lexer, offset)
}
