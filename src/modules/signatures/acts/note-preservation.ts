import type { Level, PdfReport } from '#kit/pades/index.ts'
import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Kept } from '#platform/files/index.ts'
import { filePreserved, preservationTried } from '../events.ts'
import type { Preservation } from '../preservation.ts'
import { keepVerification } from './keep-verification.ts'
import { nextTryAt } from '../rules/next-try.ts'
import { insertPreservation, lockPreservation, updatePreservation } from '../store/preservations.ts'

export type NotePreservation = Pick<Preservation, 'id' | 'attempts'> & {
  readonly level: Level | null
  readonly lacking: readonly string[]
  readonly renewAt: Temporal.Instant | null
  /** What the verifier says of the file as it stands now; null where it was not asked. */
  readonly report: PdfReport | null
  /** The raised file, where there was something to add. */
  readonly kept?: Kept
}

/**
 * Keeps how a try to raise a file ended: at which level it stands, what could not be had, and when it is tried next. A raised file takes the
 * place of the one before. Krông's own work; a try that somebody else overtook changes nothing.
 */
export async function notePreservation(
  tx: Tx,
  { kept, renewAt, report, ...tried }: NotePreservation,
): Promise<void> {
  permit(tx.actor.kind === 'system' ? [] : [reason('signatures.no-such-authority')])
  const before = await lockPreservation(tx, tried)
  if (!before) return

  const { level, lacking } = tried
  const { id, authorityId, subject, hash } = before
  const told = { level, lacking }
  if (report && (kept || before.attempts === 0))
    await keepVerification(tx, { authorityId, hash: kept?.hash ?? hash, report })
  if (kept) {
    await updatePreservation(tx, id, { ...told, nextTryAt: null, successorHash: kept.hash })
    const next = nextTryAt({ ...told, attempts: 0, renewAt }, tx.now)
    await insertPreservation(tx, { authorityId, subject, hash: kept.hash, ...told, nextTryAt: next })
    await tx.announce(filePreserved({ id, authorityId, subject, before: hash, file: kept, ...told }))
    return
  }
  const next = nextTryAt({ ...told, attempts: before.attempts, renewAt }, tx.now)
  await updatePreservation(tx, id, { ...told, nextTryAt: next, successorHash: null })
  const same = before.level === level && before.lacking.join() === lacking.join()
  if (!same || before.attempts === 0) await tx.announce(preservationTried({ id, authorityId, subject, hash, ...told })) // prettier-ignore
}
