import { numbersOfPages } from './pages-of.ts'
import {
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
  type Revision,
} from '#kit/pdf/index.ts'

/** Back references to what is compared in its own place; StructParent(s) are numbers in a tree that grows with each widget. */
const upwards = new Set(['Parent', 'StructParent', 'StructParents'])

/** Most pairs that one comparison may look at; beyond them the values count as different. */
const most = 400_000

/** Compares values of two revisions through all that they refer to: what is shown or done must be the same, wherever it is kept. */
export class Comparison {
  readonly #before: Revision
  readonly #after: Revision
  readonly #seen = new Set<string>()
  #left = most

  constructor(before: Revision, after: Revision) {
    this.#before = before
    this.#after = after
  }

  /** Whether both are the same; `apart` names keys of the topmost dictionaries that are compared elsewhere. */
  same(a: PdfObject | undefined, b: PdfObject | undefined, apart?: ReadonlySet<string>): boolean {
    if (--this.#left < 0) return false
    if (a instanceof PdfRef && b instanceof PdfRef) {
      // A page is compared in its own place: links and annotations must only lead to the same one.
      if (a.number === b.number && numbersOfPages(this.#before).has(a.number)) return true
      const pair = `${a.number}:${b.number}`
      if (!apart && this.#seen.has(pair)) return true
      if (!apart) this.#seen.add(pair)
    }
    const [x, y] = [this.#before.resolve(a), this.#after.resolve(b)]
    if (x === null || y === null || typeof x !== 'object' || typeof y !== 'object') return x === y
    if (x instanceof PdfName) return y instanceof PdfName && x.name === y.name
    if (x instanceof PdfString) return y instanceof PdfString && Buffer.from(x.bytes).equals(y.bytes)
    if (x instanceof PdfStream)
      return (
        y instanceof PdfStream &&
        this.#sameDict(x.dict, y.dict, new Set(['Length'])) &&
        // The length may be a reference of its own: what lies at one place may end elsewhere later.
        ((x.start === y.start && x.data === y.data && this.#sameLength(x, y)) ||
          Buffer.from(this.#before.rawData(x)).equals(this.#after.rawData(y)))
      )
    if (x instanceof PdfDict) return y instanceof PdfDict && this.#sameDict(x, y, apart)
    if (Array.isArray(x))
      return Array.isArray(y) && x.length === y.length && x.every((item, at) => this.same(item, y[at]))
    return false
  }

  #sameLength({ dict: a }: PdfStream, { dict: b }: PdfStream): boolean {
    return this.#before.resolve(a.get('Length')) === this.#after.resolve(b.get('Length'))
  }

  #sameDict(a: PdfDict, b: PdfDict, apart?: ReadonlySet<string>): boolean {
    for (const key of new Set([...a.entries.keys(), ...b.entries.keys()]))
      if (!upwards.has(key) && !apart?.has(key) && !isWholeOf(a, key) && !this.same(a.get(key), b.get(key)))
        return false
    return true
  }
}

/** What a signature reference stands for is the file itself (ISO 32000-2, table 256); what an object reference of the structure names is compared with its page. */
const isWholeOf = (dict: PdfDict, key: string) =>
  (key === 'Data' && dict.get('TransformMethod') !== undefined) ||
  (key === 'Obj' && dict.nameAt('Type') === 'OBJR')
