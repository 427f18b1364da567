import { createHash } from 'node:crypto'
import pino from 'pino'
import { digestOfStatement, signStatement, verifyStatement } from '#kit/statements/index.ts'
import type { MessageStatement } from '#modules/exchange/statement.ts'
import {
  type ExchangeIdentity,
  listenForPeers,
  type PeerAnswer,
  type PeerListener,
  type PeerRequest,
} from '#platform/peer-link/index.ts'

/** What a node does wrong; nothing unless told. It looks at statements and digests, and into no packet. */
export type Wrongs = {
  /** Says `received` to whatever comes. */
  readonly acceptsEverything?: boolean
  /** Gives a new receipt to whoever repeats a message. */
  readonly forgets?: boolean
  /** Signs its receipts with a key that is not its own. */
  readonly signer?: ExchangeIdentity
  /** Writes another digest into its receipts. */
  readonly otherDigest?: boolean
  /** Answers without a receipt. */
  readonly silent?: boolean
}

const answer = (status: number, body: object): PeerAnswer => ({ status, body: JSON.stringify(body) })

async function hashOf(body: PeerRequest['body']): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of body) hash.update(part)
  return hash.digest('hex')
}

const believed = (statement: string): MessageStatement => {
  const [, said = ''] = statement.split('.')
  return JSON.parse(Buffer.from(said, 'base64url').toString('utf8')) as MessageStatement
}

/** A node in a few lines that knows one peer, for what the kit must find wrong with it. */
export async function startFakeNode(
  identity: ExchangeIdentity,
  peer: ExchangeIdentity,
  wrongs: Wrongs,
): Promise<PeerListener> {
  const receipts = new Map<string, string>()
  let given = 0
  const receiptFor = (said: MessageStatement, statement: string) =>
    signStatement(
      'krong-receipt',
      {
        id: said.id,
        from: said.from,
        to: said.to,
        message: digestOfStatement(statement),
        hash: wrongs.otherDigest ? '0'.repeat(64) : said.hash,
        outcome: 'received',
        code: '',
        text: String(++given),
        at: Temporal.Now.instant().toString(),
      },
      wrongs.signer ?? identity,
    )

  async function handle({ headers, peer: proven, body }: PeerRequest): Promise<PeerAnswer> {
    const statement = headers['krong-message'] ?? ''
    const hash = await hashOf(body)
    if (wrongs.acceptsEverything)
      return answer(200, { receipt: await receiptFor(believed(statement), statement) })
    if (proven?.fingerprint !== peer.fingerprint) return answer(403, { code: 'peer-unknown' })
    const certificates = [peer.certificate]
    const read = await verifyStatement(statement, { type: 'krong-message', certificates }).catch(
      () => undefined,
    )
    if (!read) return answer(401, { code: 'statement-signature' })
    const said = read as MessageStatement
    const known = receipts.get(said.id)
    if (known && !wrongs.forgets) return answer(200, { receipt: known })
    if (hash !== said.hash) return answer(400, { code: 'digest-wrong' })
    const receipt = await receiptFor(said, statement)
    receipts.set(said.id, receipt)
    return answer(200, wrongs.silent ? {} : { receipt })
  }
  return listenForPeers({ host: '127.0.0.1', port: 0, identity, handle, log: pino({ level: 'silent' }) })
}
