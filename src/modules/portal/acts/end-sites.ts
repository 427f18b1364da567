import { listLineage, whoAnswersFor } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { siteMoved } from '../events.ts'
import { findSiteOf, listLeftSites } from '../store/ended-sites.ts'
import { insertSiteEnding } from '../store/sites.ts'
import { inAuthority } from './in-authority.ts'

/**
 * Puts the sites of authorities that live no more into history mode: everything stays readable under a notice that names who continues, nothing is written there
 * any more. Gives how many. Krông itself does it, each within its authority; whoever repeats it changes nothing.
 */
export async function endSites(tx: Tx): Promise<number> {
  const left = await listLeftSites(tx)
  for (const { id, authorityId, authorityName } of left) {
    const there = inAuthority(tx, authorityId)
    const answering = await whoAnswersFor(tx, authorityId)
    const successorId = (await findSiteOf(tx, answering)) ?? null
    const threads = (await listLineage(tx, authorityId)).filter((one) => one.authorityId === authorityId)
    const last = threads.at(-1)
    const why = last ? [last.reason, last.instrument].filter(Boolean).join(' – ') : authorityName
    if (await insertSiteEnding(there, { id, authorityId }, { why, successorId, byName: 'Krông' }))
      await there.announce(siteMoved('site-ended', { id, authorityId }, { successorId }, why))
  }
  return left.length
}
