import { received } from '../../tools/exchange-kit/expected.ts'
import { type Message, messageOf, messageWith } from '../../tools/exchange-kit/message.ts'
import { type Content, contentOf, smallContent } from '../../tools/exchange-kit/packets/content.ts'
import { letterXml } from '../../tools/exchange-kit/packets/letter-xml.ts'
import { pack } from '../../tools/exchange-kit/packets/packed.ts'
import { signPacket } from '../../tools/exchange-kit/packets/sign-packet.ts'
import { zipOf } from '../../tools/exchange-kit/packets/zip-of.ts'
import { put } from '../../tools/exchange-kit/put.ts'
import { sendExpecting } from '../../tools/exchange-kit/story.ts'
import type { Kit } from '../../tools/exchange-kit/kit.ts'
import { until } from './send.ts'
import type { AttackedSite } from './attack-site.ts'

/** A packet that is in order by itself, but not what is in it. */
export type Within = {
  readonly name: string
  /** What the sender reads in its state 02. */
  readonly why: RegExp
  readonly make: (kit: Kit) => Promise<Message>
}

const packet = (name: string, why: RegExp, content: () => Content): Within => ({
  name,
  why,
  make: (kit) => messageWith(kit, kit.letter({ attachments: [content()] })),
})
const zipped = (bytes: Uint8Array) => contentOf('nen', 'Số liệu.csv', bytes, 'application/zip')

const endLength = 22
/** Two ZIPs of one entry as one of two. */
function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const parts = (zip: Uint8Array) => {
    const whole = Buffer.from(zip)
    const locals = whole.readUInt32LE(whole.length - endLength + 16)
    return [
      whole.subarray(0, locals),
      whole.subarray(locals, -endLength),
      whole.subarray(-endLength),
    ] as const
  }
  const [first, firstEntry, end] = parts(one)
  const [second, secondEntry] = parts(other)
  const moved = Buffer.from(secondEntry)
  moved.writeUInt32LE(first.length, 42)
  const both = Buffer.from(end)
  both.writeUInt16LE(2, 8)
  both.writeUInt16LE(2, 10)
  both.writeUInt32LE(firstEntry.length + moved.length, 12)
  both.writeUInt32LE(first.length + second.length, 16)
  return Buffer.concat([first, second, firstEntry, moved, both])
}

/** A ZIP whose one entry says that it is small, and is not. */
function lying(): Uint8Array {
  const zip = Buffer.from(zipOf('so-lieu.csv', Buffer.alloc(8 * 1024 * 1024)))
  const central = zip.readUInt32LE(zip.length - endLength + 16)
  zip.writeUInt32LE(10, 22)
  zip.writeUInt32LE(10, central + 24)
  return zip
}

/** What is only seen when the attachments are taken out: received, returned with the reason, and no paper. */
export const attacksWithin: readonly Within[] = [
  packet('a ZIP bomb', /lớn/, () => zipped(zipOf('so-lieu.csv', Buffer.alloc(201 * 1024 * 1024)))),
  packet('a ZIP that says it is small', /./, () => zipped(lying())),
  packet('two files in a ZIP that stands for one', /nhiều tệp/, () => zipped(joined(zipOf('a.csv', Buffer.from('a')), zipOf('b.csv', Buffer.from('b'))))),
  packet('a ZIP of which the end is missing', /./, () => zipped(zipOf('a.csv', Buffer.from('a;b')).subarray(0, -10))),
  packet('a program that calls itself a PDF', /./, () => contentOf('exe', 'Công văn.pdf', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(500)]))),
  packet('a page with a script that calls itself a PDF', /./, () => contentOf('htm', 'Công văn.pdf', Buffer.from('<html><script>alert(1)</script></html>'))),
  packet('nothing at all', /./, () => contentOf('khong', 'Công văn.pdf', Buffer.alloc(0))),
  {
    name: 'an attachment that is signed, but that the manifest does not name',
    why: /./,
    make: async (kit) => {
      const attachments = [smallContent('mot'), smallContent('hai')]
      const xml = put(letterXml(kit.letter({ attachments })), /<edXML:Reference><edXML:ContentId>cid:hai.*?<\/edXML:Reference>/s, '')
      return messageOf(kit, pack(await signPacket(xml, attachments, kit.identity, kit.now()), attachments))
    },
  },
] // prettier-ignore

/** What became of a received packet, and what its sender is told of it. */
export async function outcomeOf({ node, kit }: AttackedSite, message: Message) {
  const { observed, faults } = await sendExpecting(kit, message, received)
  const { rows } = await until(
    () =>
      node.owner.query<{ state: string; subject: string | null; code: string | null; told: string | null }>(
        `SELECT a.state, a.subject_id AS subject, r.code, p.packet->>'description' AS told FROM exchange.arrivals a
           LEFT JOIN exchange.reports r ON r.arrival_id = a.id LEFT JOIN exchange.packets p ON p.id = r.packet_id WHERE a.message_id = $1`,
        [message.claims.id],
      ),
    ({ rows: found }) => found[0] !== undefined && found[0].state !== 'received',
  )
  return { observed, faults, ...rows[0]! }
}
