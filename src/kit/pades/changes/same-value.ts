import {
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
  type Revision,
} from '#kit/pdf/index.ts'

/** Back references that lead up and out of what is compared; what they lead to is compared in its own place. */
const upwards = new Set(['Parent', 'P', 'Pg', 'StructParent', 'StructParents', 'Prev', 'Next', 'Dest'])

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
        ((x.start === y.start && x.data === y.data) ||
          Buffer.from(this.#before.rawData(x)).equals(this.#after.rawData(y)))
      )
    if (x instanceof PdfDict) return y instanceof PdfDict && this.#sameDict(x, y, apart)
    if (Array.isArray(x))
      return Array.isArray(y) && x.length === y.length && x.every((item, at) => this.same(item, y[at]))
    return false
  }

  #sameDict(a: PdfDict, b: PdfDict, apart?: ReadonlySet<string>): boolean {
    for (const key of new Set([...a.entries.keys(), ...b.entries.keys()]))
      if (!upwards.has(key) && !apart?.has(key) && !isWholeOf(a, key) && !this.same(a.get(key), b.get(key)))
        return false
    return true
  }
}

/** The object that a signature reference stands for is the file itself, mostly its catalog (ISO 32000-2, table 256). */
const isWholeOf = (dict: PdfDict, key: string) => key === 'Data' && dict.get('TransformMethod') !== undefined
