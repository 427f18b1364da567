import { elementsIn, elementsOf, type XmlElement } from '#kit/xml/index.ts'
import { clauses } from './clauses.ts'
import { PacketRefused } from './packet-refused.ts'
import { parsed } from './read-skeleton.ts'
import { trimmed, wholeText } from './read-text.ts'

/** A multiple of three, so that pieces of Base64 can follow each other. */
const step = 192 * 1024

/** Base64 without line breaks, piece by piece (RFC 4648, clause 4). */
async function* base64Of(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const { buffer, byteOffset, byteLength } of content) {
    const piece = Buffer.from(buffer, byteOffset, byteLength)
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    const whole = bytes.length - (bytes.length % 3)
    for (let at = 0; at < whole; at += step)
      yield Buffer.from(bytes.toString('base64', at, Math.min(whole, at + step)), 'latin1')
    rest = Buffer.from(bytes.subarray(whole))
  }
  if (rest.length > 0) yield Buffer.from(rest.toString('base64'), 'latin1')
}

const refused = (code: string, found: string) =>
  new PacketRefused([
    { code, path: 'AttachmentEncoded/Attachment/ContentTransferEncoded', clause: clauses.packet, found },
  ])

function contentIdBeside({ parent }: XmlElement): string {
  const [written, another] = parent ? elementsIn(parent).filter(({ local }) => local === 'ContentId') : []
  const contentId = written && !another ? wholeText(written).replace(/^cid:/i, '') : ''
  if (contentId === '') throw refused('missing', 'ContentId')
  return contentId
}

/**
 * Puts contents as Base64 into the empty elements of a skeleton, asking for each by its identifier when its place has come; every other letter stays, so that
 * a signature that was made keeps its worth. Holds one piece at a time. Throws PacketRefused where the skeleton is none, or filled.
 */
export async function* fillContents(
  skeleton: string,
  contents: (contentId: string) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const places = elementsOf(parsed(skeleton).root)
    .filter(({ local }) => local === 'ContentTransferEncoded')
    .toSorted((a, b) => a.span.opened - b.span.opened)
  let written = 0
  for (const place of places) {
    const { opened, end } = place.span
    const contentId = contentIdBeside(place)
    if (trimmed(wholeText(place)) !== '') throw refused('content-misplaced', contentId)
    const empty = opened === end
    yield Buffer.from(skeleton.slice(written, empty ? opened - 2 : opened) + (empty ? '>' : ''))
    yield* base64Of(contents(contentId))
    if (empty) yield Buffer.from(`</${place.name}>`)
    written = opened
  }
  yield Buffer.from(skeleton.slice(written))
}
