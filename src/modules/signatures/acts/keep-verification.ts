import type { Id } from '#kit/ids.ts'
import type { PdfReport } from '#kit/pades/index.ts'
import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { fileVerified } from '../events.ts'
import { insertVerification } from '../store/verifications.ts'

/** Keeps what the verifier said of a file of an authority (TT 15/2025/TT-BKHCN, PL II); Krông's own work, after reading the file. */
export async function keepVerification(
  tx: Tx,
  {
    authorityId,
    hash,
    report,
  }: { readonly authorityId: Id<'authority'>; readonly hash: string; readonly report: PdfReport },
): Promise<void> {
  permit(tx.actor.kind === 'system' ? [] : [reason('signatures.no-such-authority')])

  await insertVerification(tx, { authorityId, hash, report })

  await tx.announce(fileVerified({ authorityId, hash, report }))
}
