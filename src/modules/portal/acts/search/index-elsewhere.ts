import type { Tx } from '#platform/database/index.ts'
import { searchRenewed } from '../../events.ts'
import type { ElsewhereType } from '../../search.ts'
import { dropElsewhere, keepElsewhere, listAuthoritiesElsewhere } from '../../store/search/elsewhere.ts'

/** One type anew, of one thing or what is missing and what is shown no more of all; gives whether more is missing. */
async function renew(
  tx: Tx,
  type: ElsewhereType,
  { id, most }: { readonly id?: string; readonly most?: number },
): Promise<boolean> {
  const dropped = await dropElsewhere(tx, type, id)
  const kept = await keepElsewhere(tx, type, { id, most })
  if (dropped + kept > 0) await tx.announce(searchRenewed(type, id ?? 'all', dropped > 0))
  return kept === most
}

/** Lets visitors find one thing of a lower module as it is shown now, or no longer; Krông itself does it, from the job that heard of it. */
export async function indexElsewhere(
  tx: Tx,
  { types, id }: { readonly types: readonly ElsewhereType[]; readonly id: string },
): Promise<void> {
  for (const type of types) await renew(tx, type, { id })
}

/** Puts into search what of a type is missing there, a stretch at a time, and takes out what is shown no more: what was there before, what a job missed, polls that begin; gives whether more is missing. */
export const indexWhatIsMissing = (
  tx: Tx,
  { type, most }: { readonly type: ElsewhereType; readonly most: number },
): Promise<boolean> => renew(tx, type, { most })

/** Lets visitors find every authority as it is from this day on: names and contacts may change on a day that was told before. */
export async function indexAuthorities(tx: Tx): Promise<void> {
  for (const id of await listAuthoritiesElsewhere(tx)) await renew(tx, 'authority', { id })
}
