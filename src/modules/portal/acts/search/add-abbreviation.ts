import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { abbreviationAdded } from '../../events.ts'
import { mayAddAbbreviation } from '../../rules/access.ts'
import { wordsOf } from '../../rules/search/words.ts'
import { insertAbbreviation } from '../../store/search/abbreviations.ts'

export type AddAbbreviation = {
  readonly short: string
  readonly long: string
  /** Why, or where it stands. */
  readonly source: string
  /** Name of the administrator at whose word Krông acts. */
  readonly byName: string
}

/** Lets search take a short word and its long form for the same from today on. Only Krông itself writes shared lists. */
export async function addAbbreviation(
  tx: Tx,
  { short, long, source, byName }: AddAbbreviation,
): Promise<void> {
  permit(mayAddAbbreviation(tx.actor))
  if (wordsOf(short).length === 0 || wordsOf(short).join('') === wordsOf(long).join(''))
    refuse(422, reason('portal.abbreviation-says-nothing'))
  const kept = { short, long, source, addedByName: byName, validFrom: tx.today }
  if (!(await insertAbbreviation(tx, kept))) refuse(409, reason('portal.abbreviation-known', { short }))
  await tx.announce(abbreviationAdded({ short, long, source, byName }))
}
