import { createHash } from 'node:crypto'
import { Base64Reader, NotBase64 } from './base64-reader.ts'
import { clauses } from './clauses.ts'
import { type LexedContent, PacketLexer } from './packet-lexer.ts'
import type { PacketLimits } from './packet-limits.ts'
import { PacketRefused } from './packet-refused.ts'

/** Where the bytes of one content go, in order; `end` is called once all have been given, and never for one that is refused. */
export type ContentSink = {
  write(bytes: Uint8Array): void | Promise<void>
  end(): void | Promise<void>
}

/** Asked once for each content, in the order in which they stand, from 0. */
export type TakeContent = (place: number) => ContentSink

/** A content that passed through; `zip` where its bytes begin as a ZIP does. */
export type PassedContent = { readonly size: number; readonly hash: string; readonly zip: boolean }

export type SplitPacket = {
  /** UTF-8, so far unproven. */
  readonly skeleton: Buffer
  /** Where, in bytes of the skeleton, the start tag of each content ends. */
  readonly openings: readonly number[]
  readonly contents: readonly PassedContent[]
}

const path = 'AttachmentEncoded/Attachment/ContentTransferEncoded'
const refused = (code: string, clause: string, found: string) =>
  new PacketRefused([{ code, path, clause, found }])

/** One content on its way from Base64 to its sink. */
class Passage {
  readonly #base64 = new Base64Reader()
  readonly #hash = createHash('sha256')
  readonly #most: number
  readonly #sink: ContentSink | undefined
  #size = 0
  #letters = 0
  #head = Buffer.alloc(0)
  constructor(most: number, sink: ContentSink | undefined) {
    this.#most = most
    this.#sink = sink
  }

  async take(text: Buffer): Promise<void> {
    this.#letters += text.length
    // Base64 with its lines is less than half as long again; this bounds white space.
    if (this.#letters > 2 * this.#most + 65_536) throw this.#tooLarge()
    await this.#pass(this.#base64.read(text))
  }

  async end(): Promise<PassedContent> {
    await this.#pass(this.#base64.end())
    await this.#sink?.end()
    return {
      size: this.#size,
      hash: this.#hash.digest('hex'),
      zip: this.#head.toString('latin1') === 'PK\x03\x04',
    }
  }

  async #pass(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return
    this.#size += bytes.length
    if (this.#size > this.#most) throw this.#tooLarge()
    if (this.#head.length < 4)
      this.#head = Buffer.concat([this.#head, bytes.subarray(0, 4 - this.#head.length)])
    this.#hash.update(bytes)
    await this.#sink?.write(bytes)
  }

  #tooLarge(): PacketRefused {
    return refused('content-too-large', clauses.bounds, String(this.#most))
  }
}

/**
 * Parts a packet into its contents, which pass through decoded and hashed, and its skeleton. Holds no more than the skeleton and one piece, however
 * large the contents are. Throws PacketRefused, and whatever the source and the sinks throw.
 */
export async function splitPacket(
  source: AsyncIterable<Uint8Array>,
  limits: PacketLimits,
  take?: TakeContent,
): Promise<SplitPacket> {
  const lexer = new PacketLexer(limits)
  const contents: PassedContent[] = []
  let passage: Passage | undefined
  const pass = async (met: LexedContent) => {
    if (met.kind === 'begins') passage = new Passage(limits.content, take?.(contents.length))
    else if (met.kind === 'text') await passage!.take(met.text)
    else contents.push(await passage!.end())
  }
  try {
    for await (const { buffer, byteOffset, byteLength } of source)
      for (const met of lexer.read(Buffer.from(buffer, byteOffset, byteLength))) await pass(met)
    return { skeleton: lexer.end(), openings: lexer.openings, contents }
  } catch (fault) {
    throw fault instanceof NotBase64
      ? refused('content-not-base64', clauses.base64, String(contents.length))
      : fault
  }
}
