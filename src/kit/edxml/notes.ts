import type { PacketFault, Tolerance } from './packet.ts'

/** Most notes of either kind that are kept one by one; how many more there were is told as `more`. */
const most = 500
/** Most letters of what was found that a note repeats. */
const longest = 1000

const shortened = (found: string) => (found.length > longest ? `${found.slice(0, longest - 1)}…` : found)

/** What a reader has to say about a packet as it goes on. */
export class Notes {
  readonly #tolerances = new Map<string, Tolerance>()
  readonly #faults = new Map<string, PacketFault>()
  #untold = 0

  /** A variation that is read all the same. */
  tolerate(code: string, path: string, found = ''): void {
    const note = { code, path, found: shortened(found) }
    this.#keep(this.#tolerances, [code, path, note.found], note)
  }

  /** What makes the packet useless. */
  fault(code: string, path: string, clause: string, found = ''): void {
    const note = { code, path, clause, found: shortened(found) }
    this.#keep(this.#faults, [code, path, note.found], note)
  }

  get tolerances(): Tolerance[] {
    const told = [...this.#tolerances.values()]
    return this.#untold > 0 ? [...told, { code: 'more', path: '', found: String(this.#untold) }] : told
  }

  get faults(): PacketFault[] {
    return [...this.#faults.values()]
  }

  #keep<Note>(notes: Map<string, Note>, key: readonly string[], note: Note): void {
    if (notes.size >= most && !notes.has(key.join('\n'))) this.#untold++
    else notes.set(key.join('\n'), note)
  }
}
