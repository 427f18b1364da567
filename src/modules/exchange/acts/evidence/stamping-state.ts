import type { Reader } from '#platform/database/index.ts'
import type { StampingState } from '../../evidence.ts'
import { stampingStateOf } from '../../rules/evidence/stamping-state.ts'
import { getStampingRows } from '../../store/evidence/stamps.ts'

/** How the stamping of the log stands; after `refusesFrom` no new message is taken in. As Krông itself; one statement. */
export async function stampingState(reader: Reader): Promise<StampingState> {
  return stampingStateOf(await getStampingRows(reader), reader.now)
}
