import { deflateSync } from 'node:zlib'
import {
  ObjectCopier,
  PdfDict,
  PdfName,
  type PdfObject,
  type PdfRef,
  PdfStream,
  PdfUnreadable,
  type PdfUpdate,
  readPdf,
  type Revision,
} from '#kit/pdf/index.ts'
import { pageAt, pageEntry, rotationOf } from './page-at.ts'
import { SignatureNotMade } from './signature-not-made.ts'

/** Left, bottom, right and top in points of the page's own space (ISO 32000-2, clause 7.9.5). */
export type Rectangle = readonly [left: number, bottom: number, right: number, top: number]

/** A picture that can be drawn: a Form XObject, the box that it fills, and how far it must be turned clockwise to stand upright. */
export type Drawing = { readonly ref: PdfRef; readonly box: Rectangle; readonly turned: number }

/** The rectangle of four numbers in whatever order its corners stand; undefined where it has no area. */
export function rectangleFrom(sides: readonly unknown[]): Rectangle | undefined {
  if (sides.length !== 4 || !sides.every((side) => typeof side === 'number')) return undefined
  const [a, b, c, d] = sides as readonly [number, number, number, number]
  const box: Rectangle = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  return box[2] > box[0] && box[3] > box[1] ? box : undefined
}

const unfoldable = new Set(['FlateDecode', 'Fl', 'ASCIIHexDecode', 'AHx'])

/** The instructions of a stream in plain; refused where they are folded in a way that is nowhere needed. */
function instructionsOf(revision: Revision, stream: PdfStream): Uint8Array {
  const filter = revision.resolve(stream.dict.get('Filter'))
  for (const one of Array.isArray(filter) ? filter : filter === null ? [] : [filter])
    if (!(one instanceof PdfName && unfoldable.has(one.name)))
      throw new SignatureNotMade('appearance-unusable', 'filter')
  return revision.data(stream)
}

/** The drawing instructions of a page: one stream as it is, several joined and folded anew. */
function contentsOf(revision: Revision, page: PdfDict, copier: ObjectCopier): PdfStream {
  const found = revision.resolve(page.get('Contents'))
  const streams = (Array.isArray(found) ? found : [found]).flatMap((one: PdfObject) => {
    const stream = revision.resolve(one)
    return stream instanceof PdfStream ? [stream] : []
  })
  if (streams.length === 1) return copier.stream(streams[0]!)
  const parts = streams.flatMap((one) => [instructionsOf(revision, one), Buffer.from('\n')])
  const dict = new PdfDict({ Filter: new PdfName('FlateDecode') })
  return new PdfStream(dict, -1, deflateSync(Buffer.concat(parts)))
}

/** Takes the first page of another file over as a Form XObject, with its fonts and pictures (ISO 32000-2, clause 8.10). */
export function takePage(bytes: Uint8Array, update: PdfUpdate): Drawing {
  try {
    const file = readPdf(bytes)
    if (file.encrypted) throw new SignatureNotMade('appearance-unusable', 'encrypted')
    const revision = file.revisions.at(-1)!
    const page = pageAt(revision, 0).dict
    const sides = pageEntry(revision, page, 'CropBox') ?? pageEntry(revision, page, 'MediaBox')
    const box = Array.isArray(sides) && rectangleFrom(sides.map((side) => revision.resolve(side)))
    if (!box) throw new SignatureNotMade('appearance-unusable', 'box')
    const copier = new ObjectCopier(revision, update)
    const { dict, data } = contentsOf(revision, page, copier)
    const resources = pageEntry(revision, page, 'Resources')
    const group = page.get('Group')
    const form = dict.with({
      Type: new PdfName('XObject'),
      Subtype: new PdfName('Form'),
      BBox: box,
      Resources: copier.copy(resources instanceof PdfDict ? resources : new PdfDict({})),
      Group: group === undefined ? undefined : copier.copy(group),
    })
    return {
      ref: update.add(new PdfStream(form, -1, data)),
      box,
      turned: rotationOf(revision, page),
    }
  } catch (fault) {
    if (fault instanceof PdfUnreadable) throw new SignatureNotMade('appearance-unusable', fault.code)
    if (fault instanceof SignatureNotMade && fault.code === 'page-missing')
      throw new SignatureNotMade('appearance-unusable', 'no-page')
    throw fault
  }
}
