import { isId } from '#kit/ids.ts'
import { isHash, type Kept } from '#platform/files/index.ts'
import type { KeepPreservedProof } from '../acts/proofs/sign-proof.ts'
import type { ProofId } from '../proof.ts'

type Told = {
  readonly subject?: { readonly type?: unknown; readonly id?: unknown }
  readonly before?: unknown
  readonly file?: Kept
  readonly level?: unknown
}

/** The raised file of a proof, as signatures tell of it; undefined where it is of anything else. */
export function readPreserved(payload: unknown): KeepPreservedProof | undefined {
  const { subject, before, file: kept, level } = (payload as { after?: Told } | null)?.after ?? {}
  if (subject?.type !== 'publication-proof' || typeof subject.id !== 'string' || !isId(subject.id))
    return undefined
  if (typeof before !== 'string' || !kept || !isHash(kept.hash)) return undefined
  return { proofId: subject.id as ProofId, before, kept, level: String(level ?? '') }
}
