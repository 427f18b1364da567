import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { IntentionId } from '../intention.ts'
import { voidSignature } from './intend-signature.ts'

/** Voids an intention that was left by a crash; Krông itself does it, in the record of the authority. */
export async function voidLeft(
  tx: Tx,
  { id, authorityId }: { readonly id: IntentionId; readonly authorityId: Id<'authority'> },
): Promise<void> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('signatures.key-unknown'))
  const there: Tx = { ...tx, announce: (announcement) => tx.announce({ ...announcement, authorityId }) }
  await voidSignature(there, { intentionId: id, why: 'left' })
}
