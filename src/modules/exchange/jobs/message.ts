import { z } from 'zod'
import { type Id, isId } from '#kit/ids.ts'
import { digestOfStatement, StatementRefused, verifyStatement } from '#kit/statements/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { exchangeSettings } from '../instance.ts'
import type { Peer } from '../peer.ts'
import type { MessageStatement } from '../statement.ts'
import { type Acknowledged, getMessageStanding } from '../store/message-standing.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const organ = z.string().regex(/^[A-Za-z0-9.]{1,35}$/)
const instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'not an instant' })
    return z.NEVER
  }
})
const claims = z.object({
  id: z.string().refine(isId),
  from: organ,
  to: organ,
  kind: z.enum(['document', 'status']),
  hash,
  size: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  sentAt: instant,
  goodUntil: instant,
})

/** A message whose statement holds: by whom it should be, for somebody of this instance, in its time. */
export type OpenedMessage = {
  readonly said: MessageStatement
  readonly statement: string
  readonly digest: string
  /** The addressee. */
  readonly authorityId: Id<'authority'>
  /** Whose certificates the packet must be signed under. */
  readonly certificates: readonly Uint8Array[]
  readonly peer: Peer | null
  /** What was acknowledged of it before. */
  readonly before: Acknowledged | undefined
}

/** Why a message goes no further; `final` is told in a signed receipt, the rest may be tried again. */
export type Stopped = {
  readonly stopped: string
  readonly more?: string
  readonly final: boolean
  readonly status: number
  readonly said?: MessageStatement
  readonly authorityId?: Id<'authority'>
}

const stop = (stopped: string, status: number, rest: Partial<Stopped> = {}): Stopped => ({
  stopped,
  status,
  final: false,
  ...rest,
})

/** Clocks of instances differ by so much without meaning anything. */
const skew = { minutes: 10 }

/** Reads the statement that comes before a packet and asks everything that can be asked before the packet itself is read. */
export async function openMessage(
  reader: Reader,
  {
    statement,
    peer,
    certificates,
  }: { readonly statement: string; readonly peer: Peer | null; readonly certificates: readonly Uint8Array[] },
): Promise<OpenedMessage | Stopped> {
  let read: ReturnType<typeof claims.safeParse>
  try {
    read = claims.safeParse(await verifyStatement(statement, { type: 'krong-message', certificates }))
  } catch (fault) {
    if (fault instanceof StatementRefused) return stop(fault.code, 401)
    throw fault
  }
  if (!read.success) return stop('statement-malformed', 400)
  const { sentAt, goodUntil, ...rest } = read.data
  const said: MessageStatement = { ...rest, sentAt: sentAt.toString(), goodUntil: goodUntil.toString() }
  const { authorityId, isOfSender, before } = await getMessageStanding(reader, peer?.id ?? null, said)
  const about = { said, ...(authorityId ? { authorityId } : {}) }
  const { compare } = Temporal.Instant
  if (!isOfSender) return stop('sender-not-of-peer', 422, { ...about, final: true })
  if (!authorityId) return stop('addressee-unknown', 422, { ...about, final: true })
  if (before && before.hash !== said.hash)
    return stop('same-id-other-content', 422, { ...about, final: true })
  if (!before && compare(goodUntil, reader.now) < 0)
    return stop('message-expired', 422, { ...about, final: true })
  if (compare(sentAt, reader.now.add(skew)) > 0) return stop('message-from-future', 400, about)
  if (said.size > exchangeSettings().largestPacket) return stop('too-large', 422, { ...about, final: true })
  return { said, statement, digest: digestOfStatement(statement), authorityId, certificates, peer, before }
}
