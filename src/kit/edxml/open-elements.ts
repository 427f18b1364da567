import { clauses } from './clauses.ts'
import type { PacketLimits } from './packet-limits.ts'
import { packetPath } from './packet-path.ts'
import { PacketRefused } from './packet-refused.ts'

const localOf = (name: string) => name.slice(name.indexOf(':') + 1)
const contentPlace = 'edXML/AttachmentEncoded/Attachment'
const contentName = 'ContentTransferEncoded'

/** The elements that are open where a lexer stands. */
export class OpenElements {
  readonly #limits: PacketLimits
  readonly #names: string[] = []
  #elements = 0
  #contents = 0
  constructor(limits: PacketLimits) {
    this.#limits = limits
  }

  get depth(): number {
    return this.#names.length
  }

  /** Whether the one root has been and gone. */
  get over(): boolean {
    return this.#elements > 0 && this.depth === 0
  }

  /** Why reading ends here. */
  refused(code: string, clause: string, found = ''): PacketRefused {
    return new PacketRefused([{ code, path: packetPath(this.#names.map(localOf)), clause, found }])
  }

  /** Opens an element by its name with prefix, and says whether a content begins; throws PacketRefused. */
  open(name: string): boolean {
    if (this.over) throw this.refused('xml-malformed', clauses.xml, name)
    if (this.depth >= this.#limits.depth) throw this.refused('xml-too-deep', clauses.bounds)
    if (++this.#elements > this.#limits.elements) throw this.refused('xml-too-many-elements', clauses.bounds)
    const content = localOf(name) === contentName
    if (content && this.#names.map(localOf).join('/') !== contentPlace)
      throw this.refused('content-misplaced', clauses.packet, name)
    if (content && ++this.#contents > this.#limits.attachments)
      throw this.refused('content-too-many', clauses.bounds, String(this.#limits.attachments))
    this.#names.push(name)
    return content
  }

  /** Closes the innermost element, which has to have this name; throws PacketRefused. */
  close(name: string): void {
    if (this.#names.at(-1) !== name) throw this.refused('xml-malformed', clauses.xml, `</${name}>`)
    this.#names.pop()
  }
}
