import { PdfDict, type PdfObject, PdfRef, PdfStream, PdfUnreadable } from './objects.ts'
import type { PdfUpdate } from './pdf-update.ts'
import type { Revision } from './revision.ts'

/** Entries that lead out of what is copied, to the page or to the structure of the other file. */
const outwards = new Set(['Parent', 'P', 'Pg', 'StructParent', 'StructParents', 'Metadata', 'PieceInfo'])

/** Most objects that one value may bring along. */
const most = 10_000

/** Takes values of another file over, with all that they refer to, each object once and under a new number. */
export class ObjectCopier {
  readonly #from: Revision
  readonly #into: PdfUpdate
  readonly #copied = new Map<number, PdfRef>()

  constructor(from: Revision, into: PdfUpdate) {
    this.#from = from
    this.#into = into
  }

  /** The value as it can stand in the other file. */
  copy(value: PdfObject, depth = 0): PdfObject {
    if (depth > 100) throw new PdfUnreadable('nested-too-deep')
    if (value instanceof PdfRef) return this.#reference(value, depth)
    if (value instanceof PdfStream) return this.stream(value, depth)
    if (value instanceof PdfDict) return this.#dict(value, depth)
    if (Array.isArray(value)) return value.map((item: PdfObject) => this.copy(item, depth + 1))
    return value
  }

  /** A stream with its bytes as they are, unfolded by no filter. */
  stream(stream: PdfStream, depth = 0): PdfStream {
    const dict = this.#dict(stream.dict.with({ Length: undefined }), depth)
    return new PdfStream(dict, -1, this.#from.rawData(stream))
  }

  #dict({ entries }: PdfDict, depth: number): PdfDict {
    const copied = new Map<string, PdfObject>()
    for (const [key, value] of entries) if (!outwards.has(key)) copied.set(key, this.copy(value, depth + 1))
    return new PdfDict(copied)
  }

  #reference({ number }: PdfRef, depth: number): PdfObject {
    const known = this.#copied.get(number)
    if (known) return known
    const object = this.#from.object(number)
    if (object === null) return null
    if (this.#copied.size >= most) throw new PdfUnreadable('too-many-objects')
    const own = this.#into.add(null)
    this.#copied.set(number, own)
    this.#into.put(own.number, this.copy(object, depth + 1))
    return own
  }
}
