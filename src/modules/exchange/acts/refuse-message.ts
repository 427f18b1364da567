import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { messageRefused } from '../events.ts'
import type { RefusedAtDoor } from '../refusal-at-door.ts'
import { noteRefusal } from '../store/refusals.ts'
import { logExchange } from './evidence/log-exchange.ts'
import { ownReceipt } from './own-receipt.ts'
import { inAuthority } from './in-authority.ts'

export type RefuseMessage = RefusedAtDoor & {
  /** The addressee where it is one of ours: its record keeps it. */
  readonly authorityId?: Id<'authority'>
  /** Where the refusal is final and the sender known: what it is receipted with. */
  readonly receipted?: {
    readonly from: string
    readonly to: string
    readonly id: string
    readonly hash: string
    readonly message: string
    readonly digest: string
  }
}

/** Keeps that something was refused, with the reason; gives the signed receipt of a final refusal. Repeats are counted, not told again. */
export async function refuseMessage(
  tx: Tx,
  { authorityId, receipted, ...refused }: RefuseMessage,
): Promise<string | undefined> {
  const times = await noteRefusal(tx, refused)
  const { stage, code, text, fromCode, toCode, messageId } = refused
  if (times === 1) {
    const within = authorityId ? inAuthority(tx, authorityId) : tx
    await within.announce(messageRefused(authorityId, { stage, code, fromCode, toCode, messageId, times }))
  }
  if (!receipted) return undefined
  const { from, to, id, hash, message, digest } = receipted
  const receipt = await ownReceipt({
    id,
    from,
    to,
    hash,
    code,
    text,
    message: digest,
    outcome: 'refused',
    at: tx.now.toString(),
  })
  if (times === 1)
    await logExchange(tx, {
      direction: 'in',
      way: 'peer',
      outcome: 'refused',
      fromCode: from,
      toCode: to,
      messageId: id,
      packetHash: hash,
      message,
      receipt,
    })
  return receipt
}
