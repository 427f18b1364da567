import { pausePeer, revokePeer } from '#modules/exchange/index.ts'
import { type Expected, faultsOf, refused, shown, turnedAway } from '../../tools/exchange-kit/expected.ts'
import { type Message, messageOf, packLetter } from '../../tools/exchange-kit/message.ts'
import { send } from '../../tools/exchange-kit/send.ts'
import { type Finding, sendExpecting } from '../../tools/exchange-kit/story.ts'
import { letterOf, rightMessage, unheard, wrongly } from './attack-door.ts'
import { type Attack, type AttackedSite, identityWithin } from './attack-site.ts'

/** A right message by a peer whose certificate is valid in these days only. */
const datedFrom =
  (organId: string, from: number, until: number): Attack['tell'] =>
  async ({ admit }) => {
    const day = (days: number) => Temporal.Now.instant().add({ hours: days * 24 })
    const { kit } = await admit(organId, identityWithin(day(from), day(until)))
    return sendExpecting(kit, await rightMessage(kit), unheard(401, 'certificate-expired'))
  }

/** Who is not heard at all: nothing is read but the greeting. */
export const attacksOnConnections: readonly Attack[] = [
  { name: 'a peer whose certificate has expired', stage: 'connection', tell: datedFrom('H50.X97', -10, -1) },
  {
    name: 'a peer whose certificate is not valid yet',
    stage: 'connection',
    tell: datedFrom('H50.X96', 1, 10),
  },
  {
    name: 'a peer that was revoked',
    stage: 'connection',
    tell: async ({ node, admit }) => {
      const { kit, peerId } = await admit('H50.X95')
      await node.act(undefined, revokePeer, { id: peerId, by: 'test', reason: 'Lộ khóa' })
      return sendExpecting(kit, await rightMessage(kit), unheard(403, 'peer-revoked'))
    },
  },
  {
    name: 'a peer that is paused',
    stage: 'connection',
    tell: async ({ node, admit }) => {
      const { kit, peerId } = await admit('H50.X94')
      await node.act(undefined, pausePeer, { id: peerId, by: 'test', reason: 'Bảo trì' })
      return sendExpecting(kit, await rightMessage(kit), unheard(503, 'peer-paused'))
    },
  },
]

/** A right packet under a statement that says something else. */
const saying = (name: string, expected: Expected, claims: object): Attack =>
  wrongly(name, expected, async ({ kit }) => messageOf(kit, await letterOf(kit), { claims }))

const malformed = turnedAway('statement-malformed')
const header = (message: Message, more: object): string => {
  const [head, ...rest] = message.statement.split('.')
  const read = JSON.parse(Buffer.from(head!, 'base64url').toString()) as object
  return [Buffer.from(JSON.stringify({ ...read, ...more })).toString('base64url'), ...rest].join('.')
}

/** The statement of a peer is stolen and shown by another one that is let in too. */
async function stolen({ kit, neighbour }: AttackedSite): Promise<Finding> {
  const message = await rightMessage(kit)
  const reply = await send(neighbour, message)
  return { observed: shown(reply), faults: faultsOf(reply, message, unheard(401, 'statement-signer')) }
}

/** Statements that are refused before a byte of the packet is read. */
export const attacksOnStatements: readonly Attack[] = [
  saying('a message from the future', unheard(400, 'message-from-future'), {
    sentAt: Temporal.Now.instant().add({ hours: 5 }).toString(),
  }),
  saying('a packet said to be larger than any may be', refused('too-large'), {
    size: Number.MAX_SAFE_INTEGER,
  }),
  saying('a size below nothing', malformed, { size: -1 }),
  saying('a size that is no whole number', malformed, { size: 1.5 }),
  saying('a message id that is a path', malformed, { id: '../../etc/passwd' }),
  saying('an addressee that is a query', malformed, { to: "H50' OR 1=1 --" }),
  saying('a kind that nobody knows', malformed, { kind: 'order' }),
  saying('a time that is none', malformed, { goodUntil: 'mai sau' }),
  saying('an organ of this very instance as sender', refused('sender-not-of-peer'), { from: 'H50.X00.X04' }),
  saying('the addressee itself as sender', refused('sender-not-of-peer'), { from: 'H50.X00.X03' }),
  wrongly('the organ of another peer as sender', refused('sender-not-of-peer'), async ({ kit, neighbour }) =>
    messageOf(kit, await packLetter(neighbour, neighbour.letter()), { claims: { from: neighbour.from } }),
  ),
  { name: 'the statement of another peer, stolen', stage: 'statement', tell: stolen },
  wrongly('a key brought along in the header', turnedAway('statement-signature'), async ({ kit }) => {
    const signer = { ...kit.stranger, fingerprint: kit.identity.fingerprint }
    const message = await messageOf(kit, await letterOf(kit), { signer })
    return {
      ...message,
      statement: header(message, { jwk: kit.stranger.privateKey.export({ format: 'jwk' }) }),
    }
  }),
  wrongly('a critical header that nobody knows', turnedAway('statement-signature'), async ({ kit }) => {
    const message = await rightMessage(kit)
    return { ...message, statement: header(message, { crit: ['b64'], b64: false }) }
  }),
  wrongly('two statements in one header', turnedAway('statement-'), async ({ kit }) => {
    const [one, other] = [await rightMessage(kit), await rightMessage(kit)]
    return { ...one, statement: `${one.statement}, ${other.statement}` }
  }),
]
