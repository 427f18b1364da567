import type { Tx } from '#platform/database/index.ts'
import { listLanes } from '../store/dispatches.ts'
import { enqueueLane } from '../store/lanes.ts'

/** Has every lane looked after in which something is due: also what another process left when it died. Technical: announces nothing. */
export async function planLanes(tx: Tx): Promise<void> {
  for (const lane of await listLanes(tx)) await enqueueLane(tx, lane)
}
