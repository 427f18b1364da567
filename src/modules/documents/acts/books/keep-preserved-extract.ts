import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { extractPreserved } from '../../events.ts'
import { findSignedExtract, insertSignedExtract } from '../../store/books/signed-extracts.ts'
import { inAuthority } from '../in-authority.ts'

export type KeepPreservedExtract = {
  readonly extractId: Id<'extract'>
  /** The hash of the file that was raised. */
  readonly before: string
  readonly kept: Kept
  readonly level: string
}

/**
 * Takes a signed extract to which evidence was added as its newest file: the same signed bytes, and behind them what keeps the signature good.
 * Krông itself does it; repeated, or told of a file that is no longer the newest, it changes nothing.
 */
export async function keepPreservedExtract(
  tx: Tx,
  { extractId, before, kept, level }: KeepPreservedExtract,
): Promise<void> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.unknown-extract'))
  const newest = await findSignedExtract(tx, extractId)
  if (newest?.file.hash !== before) return
  const there = inAuthority(tx, newest.authorityId)
  const fileId = await attach(there, kept, newest.file.name)
  await insertSignedExtract(there, { ...newest, version: newest.version + 1, fileId, level })
  await tx.announce(extractPreserved(newest, { level, before, hash: kept.hash }))
}
