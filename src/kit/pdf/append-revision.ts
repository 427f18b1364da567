import { createHash } from 'node:crypto'
import { PdfDict, PdfName, type PdfObject, PdfStream, PdfString, PdfUnwritable } from './objects.ts'
import type { PdfFile } from './read-pdf.ts'
import type { Revision } from './revision.ts'
import { Output, type Place } from './write-object.ts'

export type Changes = {
  /** What each changed or new object becomes, by its number. */
  readonly objects: ReadonlyMap<number, PdfObject>
  /** Values among them whose places in the file are to be told. */
  readonly wanted?: readonly PdfObject[]
}

/** Bytes that make a further revision when they follow those of the file. */
export type Appended = {
  readonly bytes: Uint8Array
  /** Where the wanted values stand in the whole file. */
  readonly places: ReadonlyMap<PdfObject, Place>
}

type Written = readonly (readonly [number: number, place: number, generation: number])[]

/** The first number of which no object of the file makes use. */
export function nextNumber({ size, trailer }: Revision): number {
  const said = trailer.get('Size')
  return Math.max(size, typeof said === 'number' ? Math.trunc(said) : 0)
}

/** Runs of numbers that follow each other. */
function runsOf(written: Written): Written[] {
  const runs: (readonly [number, number, number])[][] = []
  for (const one of written.toSorted(([a], [b]) => a - b)) {
    const run = runs.at(-1)
    if (run && run.at(-1)![0] + 1 === one[0]) run.push(one)
    else runs.push([one])
  }
  return runs
}

/** The identifier of the file: its first half stays for ever, the second is of this revision (ISO 32000-2, clause 14.4). */
function identifierOf(newest: Revision, body: Uint8Array): PdfObject {
  const [first, second] = newest.array(newest.trailer.get('ID'))
  const hash = createHash('sha256')
    .update(second instanceof PdfString ? second.bytes : '')
    .update(body)
  const own = new PdfString(hash.digest().subarray(0, 16), { hex: true })
  return [first instanceof PdfString ? first : own, own]
}

/** A table of ISO 32000-2, clause 7.5.4: lines of exactly twenty bytes. */
function writeTable(out: Output, written: Written, trailer: PdfDict): void {
  out.text('xref\n')
  for (const run of runsOf(written)) {
    out.text(`${run[0]![0]} ${run.length}\n`)
    for (const [, place, generation] of run)
      out.text(`${String(place).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`)
  }
  out.text('trailer\n')
  out.value(trailer)
}

/** A stream of ISO 32000-2, clause 7.5.8, that names itself too. */
function writeStream(out: Output, written: Written, trailer: PdfDict): void {
  const number = trailer.get('Size') as number
  const runs = runsOf([...written, [number, out.at, 0]])
  const width = Math.max(3, Math.ceil(Math.log2(out.at + 1) / 8))
  const lines = Buffer.alloc(runs.flat().length * (width + 3))
  for (const [line, [, place, generation]] of runs.flat().entries()) {
    const at = line * (width + 3)
    lines[at] = 1
    lines.writeUIntBE(place, at + 1, width)
    lines.writeUInt16BE(generation, at + 1 + width)
  }
  out.text(`${number} 0 obj\n`)
  const dict = trailer.with({
    Type: new PdfName('XRef'),
    Size: number + 1,
    Index: runs.flatMap((run) => [run[0]![0], run.length]),
    W: [1, width, 2],
  })
  out.value(new PdfStream(dict, -1, lines))
  out.text('\nendobj')
}

/**
 * The bytes of a further revision (ISO 32000-2, clause 7.5.6): the changed objects alone, on a fresh line, with a cross-reference of the kind
 * that the file ends with. Pure: the same changes to the same file are the same bytes. Refuses encrypted files with PdfUnwritable.
 */
export function appendRevision({ bytes, revisions, encrypted }: PdfFile, changes: Changes): Appended {
  if (encrypted) throw new PdfUnwritable('encrypted')
  const newest = revisions.at(-1)!
  const root = newest.trailer.get('Root')
  if (root === undefined) throw new PdfUnwritable('no-catalog')
  const out = new Output(bytes.length, changes.wanted)
  const written: (readonly [number, number, number])[] = []
  const last = bytes.at(-1)
  if (last !== 10 && last !== 13) out.text('\n')
  for (const [number, object] of changes.objects) {
    const entry = newest.entry(number)
    const generation = entry.kind === 'at' ? entry.generation : 0
    written.push([number, out.at, generation])
    out.text(`${number} ${generation} obj\n`)
    out.value(object)
    out.text('\nendobj\n')
  }
  const at = out.at
  if (at > 9_999_999_999) throw new PdfUnwritable('file-too-long')
  const info = newest.trailer.get('Info')
  const above = written.reduce((most, [number]) => Math.max(most, number + 1), nextNumber(newest))
  const trailer = new PdfDict({
    Size: above,
    Root: root,
    ...(info === undefined ? {} : { Info: info }),
    ID: identifierOf(newest, out.whole()),
    Prev: newest.startxref,
  })
  if (newest.kind === 'stream') writeStream(out, written, trailer)
  else writeTable(out, written, trailer)
  out.text(`\nstartxref\n${at}\n%%EOF\n`)
  return { bytes: out.whole(), places: out.places }
}
