import type { Tx } from '#platform/database/index.ts'
import { usualArrangement } from '../arrangement.ts'
import { forgetLetters, forgetNotices } from '../store/prune.ts'

/** How many rows one transaction forgets. */
export const pruneStep = 5000

/** Forgets technical rows that have served: notices read long ago, as each authority arranged, and letters that told of them. Gives true when more is left. */
export async function pruneNotices(tx: Tx): Promise<boolean> {
  const { keepReadDays } = usualArrangement
  const notices = await forgetNotices(tx, keepReadDays, pruneStep)
  const letters = await forgetLetters(tx, keepReadDays, pruneStep)
  return notices === pruneStep || letters === pruneStep
}
