import { clauses } from './clauses.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { OpenElements } from './open-elements.ts'
import type { PacketLimits } from './packet-limits.ts'

/** What a lexer meets: a content begins, goes on in Base64, or ends. */
export type LexedContent =
  | { readonly kind: 'begins' | 'ends' }
  | { readonly kind: 'text'; readonly text: Buffer }

type State =
  | 'text'
  | 'markup'
  | 'declaration'
  | 'comment'
  | 'cdata'
  | 'instruction'
  | 'tag'
  | 'quoted'
  | 'content'

const [lt, gt, slash, dash, bracket, question, bang] = [...Buffer.from('<>/-]?!')] as [number, number, number, number, number, number, number] // prettier-ignore
const [quote, apostrophe] = [0x22, 0x27]
const mark = [0xef, 0xbb, 0xbf]
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const step = 65_536
const longestName = 200

/**
 * Parts the bytes of a packet into its contents and everything else, the skeleton, which it holds. It looks at tags, comments, CDATA and instructions only
 * as far as is needed to know where a content stands; the skeleton is read by an XML parser afterwards, which has the last word. Throws PacketRefused.
 */
export class PacketLexer {
  readonly #skeleton = new GrowingBytes()
  readonly #open: OpenElements
  readonly #limits: PacketLimits
  /** Where, in bytes of the skeleton, the start tag of each content ends. */
  readonly openings: number[] = []
  #state: State = 'text'
  #offset = 0
  #marked = 0
  /** Letters since `<`, as far as they decide; then the name of the tag. */
  #lead = ''
  #naming = false
  #closing = false
  /** The byte before, and how many of its kind in a row. */
  #before = 0
  #row = 0
  #quote = 0
  #inContent = false
  #met: LexedContent[] = []
  constructor(limits: PacketLimits) {
    this.#limits = limits
    this.#open = new OpenElements(limits)
  }

  /** Takes the next bytes, however they are cut. */
  *read(chunk: Buffer): Generator<LexedContent> {
    for (let at = 0; at < chunk.length;) {
      if (this.#state === 'content') {
        const end = chunk.indexOf(lt, at)
        const until = end === -1 ? chunk.length : end
        for (; at < until; at = Math.min(until, at + step))
          yield { kind: 'text', text: chunk.subarray(at, Math.min(until, at + step)) }
        if (end !== -1) this.#state = 'text'
      } else {
        at = this.#readSkeleton(chunk, at)
        yield* this.#met.splice(0)
      }
    }
  }

  /** The whole skeleton, once the packet has ended. */
  end(): Buffer {
    if (this.#state !== 'text' || this.#inContent || !this.#open.over)
      throw this.#open.refused('xml-truncated', clauses.xml)
    return this.#skeleton.since(0)
  }

  /** Reads on until the piece ends or a content begins or ends. */
  #readSkeleton(chunk: Buffer, from: number): number {
    const end = Math.min(chunk.length, from + step)
    let at = from
    while (at < end && this.#met.length === 0) {
      this.#take(chunk[at++]!)
      this.#offset++
    }
    if (this.#skeleton.length + at - from > this.#limits.skeleton)
      throw this.#open.refused('xml-too-large', clauses.bounds)
    this.#skeleton.add(chunk.subarray(from, at))
    if (this.#met[0]?.kind === 'begins') this.openings.push(this.#skeleton.length)
    return at
  }

  #take(byte: number): void {
    switch (this.#state) {
      case 'text':
        return this.#text(byte)
      case 'markup':
        return this.#markup(byte)
      case 'declaration':
        return this.#declaration(byte)
      case 'comment':
        return this.#until(byte, dash, 2)
      case 'cdata':
        return this.#until(byte, bracket, 2)
      case 'instruction':
        if (this.#offset < 200) this.#lead += String.fromCharCode(byte)
        return this.#until(byte, question, 1)
      default:
        return this.#tag(byte)
    }
  }

  #text(byte: number): void {
    if (byte === lt) {
      this.#state = 'markup'
      this.#lead = ''
    } else if (this.#open.depth === 0 && !isSpace(byte)) {
      if (this.#offset === this.#marked && byte === mark[this.#marked]) this.#marked++
      else if (byte === 0 || byte >= 0xfe) throw this.#open.refused('xml-encoding', clauses.encoding)
      else throw this.#open.refused('xml-malformed', clauses.xml)
    }
  }

  /** The letter after `<`. */
  #markup(byte: number): void {
    if (this.#inContent && byte !== slash) throw this.#open.refused('content-not-base64', clauses.base64)
    this.#row = 0
    if (byte === 0) throw this.#open.refused('xml-encoding', clauses.encoding)
    if (byte === bang) this.#state = 'declaration'
    else if (byte === question) {
      // Only the declaration at the very beginning; what an instruction would say to others is not known here.
      if (this.#offset !== this.#marked + 1) throw this.#open.refused('xml-instruction', clauses.instruction)
      this.#state = 'instruction'
    } else {
      this.#state = 'tag'
      this.#closing = byte === slash
      this.#naming = true
      this.#before = byte
      this.#lead = this.#closing ? '' : String.fromCharCode(byte)
      if (byte === gt || byte === lt || isSpace(byte)) throw this.#open.refused('xml-malformed', clauses.xml)
    }
  }

  /** The letters after `<!`: a comment or CDATA, nothing else. */
  #declaration(byte: number): void {
    this.#lead += String.fromCharCode(byte)
    if (this.#lead === '--') this.#state = 'comment'
    else if (this.#lead === '[CDATA[' && this.#open.depth > 0) this.#state = 'cdata'
    else if (!'--'.startsWith(this.#lead) && !'[CDATA['.startsWith(this.#lead))
      throw this.#open.refused('xml-doctype', clauses.doctype)
  }

  #until(byte: number, closing: number, times: number): void {
    if (byte === gt && this.#row >= times) {
      if (this.#state === 'instruction') this.#checkDeclaration()
      this.#state = 'text'
    } else this.#row = byte === closing ? this.#row + 1 : 0
  }

  #checkDeclaration(): void {
    if (!/^xml[\s?]/.test(this.#lead)) throw this.#open.refused('xml-instruction', clauses.instruction)
    const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(this.#lead)?.[1]
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8')
      throw this.#open.refused('xml-encoding', clauses.encoding, encoding)
  }

  #tag(byte: number): void {
    if (this.#state === 'quoted') {
      if (byte === this.#quote) this.#state = 'tag'
      return
    }
    if (byte === gt) return this.#tagEnds()
    if (byte === lt) throw this.#open.refused('xml-malformed', clauses.xml)
    if (byte === quote || byte === apostrophe) {
      this.#quote = byte
      this.#state = 'quoted'
    }
    if (isSpace(byte) || (byte === slash && !this.#closing)) this.#naming = false
    if (this.#naming) this.#lead += String.fromCharCode(byte)
    if (this.#lead.length > longestName) throw this.#open.refused('xml-malformed', clauses.xml)
    this.#before = byte
  }

  #tagEnds(): void {
    this.#state = 'text'
    if (this.#closing) {
      this.#open.close(this.#lead)
      if (this.#inContent) this.#met.push({ kind: 'ends' })
      this.#inContent = false
      return
    }
    const content = this.#open.open(this.#lead)
    const empty = this.#before === slash
    if (content) this.#met.push({ kind: 'begins' })
    if (empty) this.#open.close(this.#lead)
    if (!content) return
    if (empty) this.#met.push({ kind: 'ends' })
    else {
      this.#inContent = true
      this.#state = 'content'
    }
  }
}
