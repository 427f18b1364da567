import { randomUUID } from 'node:crypto'
import { signStatement, type StatementSigner } from '#kit/statements/index.ts'
import type { MessageStatement } from '#modules/exchange/statement.ts'
import type { Kit } from './kit.ts'
import type { Letter } from './packets/letter.ts'
import { letterXml } from './packets/letter-xml.ts'
import { pack, type Packed } from './packets/packed.ts'
import { signPacket } from './packets/sign-packet.ts'

/** A packet with what its sender states of it. */
export type Message = {
  readonly claims: MessageStatement
  /** Compact JWS. */
  readonly statement: string
  readonly packet: Packed
}

type Turned = {
  readonly claims?: Partial<MessageStatement>
  readonly type?: string
  readonly signer?: StatementSigner
}

/** States what a packet is, as a sender does; a story turns what it is about. */
export async function messageOf(kit: Kit, packet: Packed, turned: Turned = {}): Promise<Message> {
  const now = kit.now()
  const claims: MessageStatement = {
    id: randomUUID(),
    from: kit.from,
    to: kit.to,
    kind: 'document',
    hash: packet.hash,
    size: packet.size,
    sentAt: now.toString({ smallestUnit: 'millisecond' }),
    goodUntil: now.add({ hours: 24 }).toString({ smallestUnit: 'millisecond' }),
    ...turned.claims,
  }
  const statement = await signStatement(turned.type ?? 'krong-message', claims, turned.signer ?? kit.identity)
  return { claims, statement, packet }
}

/** What is done to the XML of a packet before and after it is signed. */
export type Changes = { readonly before?: (xml: string) => string; readonly after?: (xml: string) => string }

/** A document as its packet, signed by the kit; what `before` and `after` change is changed before and after signing. */
export async function packLetter(
  kit: Kit,
  letter: Letter,
  { before = (xml) => xml, after = (xml) => xml }: Changes = {},
): Promise<Packed> {
  const signed = await signPacket(before(letterXml(letter)), letter.attachments, kit.identity, kit.now())
  return pack(after(signed), letter.attachments)
}

/** A document in the message of a sender that does everything right. */
export const messageWith = async (kit: Kit, letter: Letter, changes?: Changes): Promise<Message> =>
  messageOf(kit, await packLetter(kit, letter, changes))
