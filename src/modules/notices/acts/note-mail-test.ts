import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { mailTested } from '../events.ts'

/** Notes in the record that an administrator tried the mail server, and what it answered. */
export async function noteMailTest(
  tx: Tx,
  { outcome, answer }: { readonly outcome: string; readonly answer: string },
): Promise<void> {
  const { actor } = tx
  if (actor.kind !== 'person') return refuse(403, reason('notices.administrators-only'))
  await tx.announce(mailTested(actor.authorityId, { outcome, answer: answer.slice(0, 500) }))
}
