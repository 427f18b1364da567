import type { Tx } from '#platform/database/index.ts'
import { takeCensus } from '../../store/search/census.ts'

/** Counts how common the words of what can be found are, by which a search knows how far back to look. A figure of the machine: nothing of it stands in the record. */
export async function takeSearchCensus(tx: Tx): Promise<void> {
  await takeCensus(tx)
}
