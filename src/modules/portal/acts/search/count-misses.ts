import type { Tx } from '#platform/database/index.ts'
import type { SiteId } from '../../site.ts'
import { addMisses } from '../../store/search/misses.ts'

/** The words of a question that found nothing on a site, as `askedInVain` gives them. */
export type Miss = { readonly siteId: SiteId; readonly asked: string }

/** Counts questions that found nothing, for the editors of the sites, without who asked. Nothing of it stands in the record. Krông itself does it. */
export async function countMisses(tx: Tx, misses: readonly Miss[]): Promise<void> {
  const alike = Map.groupBy(misses, ({ siteId, asked }) => `${siteId} ${asked}`)
  await addMisses(
    tx,
    [...alike.values()].map((same) => ({ ...same[0]!, times: same.length })),
  )
}
