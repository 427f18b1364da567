import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { type KnownArrival, lockOriginal } from '../store/arrivals.ts'

/**
 * The document that a change is about, as it arrived and lives on; undefined where it is not here. Whoever takes it in at this moment is waited
 * for, or waits and then finds the change.
 */
export const holdOriginal = (
  tx: Tx,
  about: { readonly authorityId: Id<'authority'>; readonly fromCode: string; readonly documentId: string },
): Promise<KnownArrival | undefined> => lockOriginal(tx, about)
