import { type Section, readSection } from './cross-references.ts'
import { isSpace, Lexer } from './lexer.ts'
import { PdfUnreadable } from './objects.ts'
import { Revision } from './revision.ts'

/** A file as its revisions, oldest first. */
export type PdfFile = {
  readonly bytes: Uint8Array
  readonly revisions: readonly Revision[]
  readonly encrypted: boolean
}

/** Most revisions that a file may have. */
const mostRevisions = 1000

type Mark = { readonly value: number; readonly end: number; readonly at: number }

/** Every `startxref N %%EOF` of the file with where it ends, in the order of the file. */
function marksOf(bytes: Uint8Array): Mark[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marks: Mark[] = []
  for (let at = buffer.indexOf('startxref'); at >= 0; at = buffer.indexOf('startxref', at + 9)) {
    const lexer = new Lexer(bytes, at + 9)
    while (isSpace(bytes[lexer.at])) lexer.at++
    const word = lexer.word()
    while (isSpace(bytes[lexer.at])) lexer.at++
    if (!/^\d{1,10}$/.test(word) || buffer.toString('latin1', lexer.at, lexer.at + 5) !== '%%EOF') continue
    let end = lexer.at + 5
    if (bytes[end] === 13) end++
    if (bytes[end] === 10) end++
    marks.push({ value: Number(word), end, at })
    if (marks.length > mostRevisions * 2) throw new PdfUnreadable('too-many-revisions')
  }
  return marks
}

/** Sections from the newest to the oldest, by Prev. */
function chainOf(bytes: Uint8Array, newest: number): Section[] {
  const sections: Section[] = []
  const seen = new Set<number>()
  for (let offset: number | undefined = newest; offset !== undefined;) {
    if (seen.has(offset)) throw new PdfUnreadable('cross-reference-in-a-circle')
    seen.add(offset)
    if (seen.size > mostRevisions) throw new PdfUnreadable('too-many-revisions')
    const section: Section = readSection(bytes, offset)
    sections.push(section)
    const previous = section.trailer.get('Prev')
    if (previous !== undefined && typeof previous !== 'number')
      throw new PdfUnreadable('cross-reference-malformed')
    offset = previous
  }
  return sections
}

/**
 * Reads a file as its revisions (ISO 32000-2, clause 7.5.6), strictly: what two readers could understand differently is refused with
 * PdfUnreadable rather than repaired, for a verifier must see what everybody else sees.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).indexOf('%PDF-')
  if (head !== 0) throw new PdfUnreadable(head < 0 ? 'not-a-pdf' : 'bytes-before-header')
  const marks = marksOf(bytes)
  const last = marks.at(-1)
  if (!last) throw new PdfUnreadable('no-end-mark')
  const sections = chainOf(bytes, last.value).toReversed()
  const revisions: Revision[] = []
  let waiting: Section[] = []
  let from = 0
  for (const [at, section] of sections.entries()) {
    // A section that no end mark names belongs to the next newer one, as the main section of a linearized file does.
    const mark =
      at === sections.length - 1 ? last : marks.find((one) => one.value === section.offset && one.end > from)
    waiting.push(section)
    if (!mark) continue
    if (mark.end <= from || waiting.some(({ offset }) => offset >= mark.end))
      throw new PdfUnreadable('revisions-out-of-order')
    revisions.push(
      new Revision({
        bytes,
        index: revisions.length,
        sections: waiting,
        previous: revisions.at(-1),
        end: mark.end,
        startxref: mark.value,
      }),
    )
    from = mark.end
    waiting = []
  }
  return {
    bytes,
    revisions,
    encrypted: revisions.some(({ trailer }) => trailer.get('Encrypt') !== undefined),
  }
}
