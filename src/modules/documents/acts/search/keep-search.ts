import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { SavedSearchId } from '../../search.ts'
import { insertSavedSearch, removeSavedSearch, updateLookedAt } from '../../store/search/saved-searches.ts'
import { generalStanding } from '../standing.ts'

const ownerOf = (tx: Tx) => generalStanding(tx).accountId ?? refuse(403, reason('documents.officials-only'))

/** Keeps a search under a name, for oneself or for everybody of one's unit. */
export async function keepSearch(
  tx: Tx,
  {
    name,
    query,
    shared,
  }: { readonly name: string; readonly query: Readonly<Record<string, string>>; readonly shared: boolean },
): Promise<SavedSearchId> {
  const accountId = ownerOf(tx)
  const known = name.trim().normalize('NFC')
  if (known === '' || known.length > 200) refuse(422, reason('documents.search-name-needed'))
  const unitId = shared && tx.actor.kind === 'person' ? (tx.actor.unitId ?? null) : null
  const id = await insertSavedSearch(tx, { accountId, unitId, name: known, query })
  await tx.announce({
    name: 'documents.search-kept',
    subject: { type: 'saved-search', id },
    after: { name: known, query, shared },
  })
  return id
}

/** Takes a kept search away; refuses with 404 where it is not one's own. */
export async function removeSearch(tx: Tx, id: SavedSearchId): Promise<void> {
  if (!(await removeSavedSearch(tx, id, ownerOf(tx)))) refuse(404, reason('documents.unknown-search'))
  await tx.announce({ name: 'documents.search-removed', subject: { type: 'saved-search', id } })
}

/** Notes that the owner looked at what a kept search finds: from now on only newer papers count as new. No line in the record: it is their own bookmark. */
export async function lookAtSearch(tx: Tx, id: SavedSearchId): Promise<void> {
  await updateLookedAt(tx, id, ownerOf(tx))
}
