import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { preservationAsked } from '../events.ts'
import type { Preservation } from '../preservation.ts'
import { insertPreservation } from '../store/preservations.ts'

/**
 * Asks that a signed file be raised to what holds for decades, and kept there; part of the act of whoever owns the subject, which hears of
 * the raised file by `signatures.file-preserved`. Asked again it changes nothing. @see ETSI EN 319 142-1; TT 15/2025/TT-BKHCN
 */
export async function askPreservation(tx: Tx, asked: Pick<Preservation, 'subject' | 'hash'>): Promise<void> {
  const { actor, now } = tx
  const authorityId = actor.kind === 'visitor' ? undefined : actor.authorityId
  if (!authorityId) return refuse(403, reason('signatures.no-such-authority'))

  const id = await insertPreservation(tx, { ...asked, authorityId, nextTryAt: now })

  if (id) await tx.announce(preservationAsked({ id, authorityId, ...asked }))
}
