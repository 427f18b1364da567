import type { Tx } from '#platform/database/index.ts'
import { enqueueLanes } from '../store/queue.ts'

/** Has the lanes run again at an instant, or at once; a later plan takes the place of an earlier one. */
export const planLanes = (tx: Tx, { at }: { readonly at: Temporal.Instant | undefined }): Promise<void> =>
  enqueueLanes(tx, at)
