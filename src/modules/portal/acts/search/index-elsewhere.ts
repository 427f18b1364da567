import type { Tx } from '#platform/database/index.ts'
import { searchRenewed } from '../../events.ts'
import { type ElsewhereType, elsewhereTypes } from '../../search.ts'
import { dropElsewhere, keepElsewhere } from '../../store/search/elsewhere.ts'

/** One type anew, of one thing or what is missing and what is shown no more of all. */
async function renew(tx: Tx, type: ElsewhereType, id?: string): Promise<void> {
  const dropped = await dropElsewhere(tx, type, id)
  const kept = await keepElsewhere(tx, type, id)
  if (dropped + kept > 0) await tx.announce(searchRenewed(type, id ?? 'all', dropped > 0))
}

/** Lets visitors find one thing of a lower module as it is shown now, or no longer; Krông itself does it, from the job that heard of it. */
export async function indexElsewhere(
  tx: Tx,
  { types, id }: { readonly types: readonly ElsewhereType[]; readonly id: string },
): Promise<void> {
  for (const type of types) await renew(tx, type, id)
}

/** Puts into search whatever of lower modules is missing there, and takes out what is shown no more: what was there before, what a job missed, polls that begin. */
export async function indexWhatIsMissing(tx: Tx): Promise<void> {
  for (const type of elsewhereTypes) await renew(tx, type)
}
