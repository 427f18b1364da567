import { type Appended, appendRevision, nextNumber } from './append-revision.ts'
import { PdfDict, type PdfObject, PdfRef, PdfStream } from './objects.ts'
import type { PdfFile } from './read-pdf.ts'
import type { Revision } from './revision.ts'

/** Changes to the newest revision of a file that are yet to be appended; reads what was changed as it will be. */
export class PdfUpdate {
  readonly file: PdfFile
  /** The revision that the changes follow. */
  readonly base: Revision
  readonly #objects = new Map<number, PdfObject>()
  #next: number

  constructor(file: PdfFile) {
    this.file = file
    this.base = file.revisions.at(-1)!
    this.#next = nextNumber(this.base)
  }

  /** Adds an object under a number of its own. */
  add(object: PdfObject): PdfRef {
    const number = this.#next++
    this.#objects.set(number, object)
    return new PdfRef(number)
  }

  /** Writes an object anew; its generation stays. */
  put(number: number, object: PdfObject): void {
    this.#objects.set(number, object)
  }

  /** The value itself, or what it refers to with the changes so far. */
  resolve(value: PdfObject | undefined): PdfObject {
    if (!(value instanceof PdfRef)) return this.base.resolve(value)
    const changed = this.#objects.get(value.number)
    return changed === undefined ? this.base.resolve(value) : this.resolve(changed)
  }

  /** The dictionary that a value is or refers to. */
  dict(value: PdfObject | undefined): PdfDict | undefined {
    const found = this.resolve(value)
    return found instanceof PdfDict ? found : found instanceof PdfStream ? found.dict : undefined
  }

  /** The array that a value is or refers to; empty where it is none. */
  array(value: PdfObject | undefined): readonly PdfObject[] {
    const found = this.resolve(value)
    return Array.isArray(found) ? found : []
  }

  /** The bytes that append the changes, with the places of the wanted values. */
  append(wanted: readonly PdfObject[] = []): Appended {
    return appendRevision(this.file, { objects: this.#objects, wanted })
  }

  /** The whole file with the changes appended. */
  whole(): Uint8Array {
    return Buffer.concat([this.file.bytes, this.append().bytes])
  }
}
