import { isDigit, isSpace, type Lexer } from './lexer.ts'
import { PdfDict, PdfName, type PdfObject, PdfRef, PdfStream, PdfString, PdfUnreadable } from './objects.ts'

/** Deepest nesting of arrays and dictionaries. */
const deepest = 100
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/

/** Reads one object at the lexer's place; streams only where a `stream` may follow (an indirect object of the file itself). */
export function parseObject(lexer: Lexer, depth = 0): PdfObject {
  if (depth > deepest) throw new PdfUnreadable('nested-too-deep')
  const { bytes } = lexer
  const sign = lexer.peek()
  const start = lexer.at
  if (sign === undefined) throw new PdfUnreadable('object-missing')
  if (sign === 47) return new PdfName(lexer.name())
  if (sign === 40) return new PdfString(lexer.literalString(), placed(lexer, start))
  if (sign === 91) return parseArray(lexer, depth)
  if (sign === 60 && bytes[start + 1] === 60) return parseDict(lexer, depth)
  if (sign === 60) return new PdfString(lexer.hexString(), { hex: true, ...placed(lexer, start) })
  const word = lexer.word()
  if (word === 'null') return null
  if (word === 'true' || word === 'false') return word === 'true'
  if (number.test(word)) return /^\d{1,10}$/.test(word) ? referenceOr(lexer, Number(word)) : Number(word)
  throw new PdfUnreadable('object-malformed')
}

const placed = (lexer: Lexer, start: number) => (lexer.inFile ? { start, end: lexer.at } : {})

function referenceOr(lexer: Lexer, value: number): PdfObject {
  const { at } = lexer
  if (!isDigit(lexer.peek())) return value
  const generation = lexer.word()
  if (/^\d{1,5}$/.test(generation)) {
    if (lexer.peek() === 82 && lexer.word() === 'R') return new PdfRef(value, Number(generation))
  }
  lexer.at = at
  return value
}

function parseArray(lexer: Lexer, depth: number): PdfObject[] {
  const items: PdfObject[] = []
  lexer.at++
  while (lexer.peek() !== 93) items.push(parseObject(lexer, depth + 1))
  lexer.at++
  return items
}

function parseDict(lexer: Lexer, depth: number): PdfDict {
  const entries = new Map<string, PdfObject>()
  lexer.at += 2
  while (lexer.peek() !== 62) {
    if (lexer.peek() !== 47) throw new PdfUnreadable('dictionary-malformed')
    const key = lexer.name()
    if (entries.has(key)) throw new PdfUnreadable('dictionary-key-twice')
    const value = parseObject(lexer, depth + 1)
    if (value !== null) entries.set(key, value)
  }
  if (lexer.bytes[lexer.at + 1] !== 62) throw new PdfUnreadable('dictionary-malformed')
  lexer.at += 2
  return new PdfDict(entries)
}

/** An indirect object `12 0 obj … endobj` at the lexer's place, with its stream where it is one. */
export function parseIndirect(lexer: Lexer): { number: number; generation: number; object: PdfObject } {
  const objectNumber = lexer.whole('object-misplaced')
  const generation = lexer.whole('object-misplaced')
  lexer.expect('obj')
  const object = parseObject(lexer)
  if (!(object instanceof PdfDict)) return { number: objectNumber, generation, object }
  const { at } = lexer
  if (lexer.word() !== 'stream') {
    lexer.at = at
    return { number: objectNumber, generation, object }
  }
  const { bytes } = lexer
  if (bytes[lexer.at] === 13) lexer.at++
  if (bytes[lexer.at] === 10) lexer.at++
  else if (!isSpace(bytes[lexer.at - 1])) throw new PdfUnreadable('stream-malformed')
  return { number: objectNumber, generation, object: new PdfStream(object, lexer.at) }
}
