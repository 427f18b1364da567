import { findPersonalData } from '#kit/rich-text/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { wordsOf } from '../../rules/search/words.ts'
import type { SiteId } from '../../site.ts'
import { addMisses } from '../../store/search/misses.ts'

/** A question that found nothing on a site. */
export type AskedInVain = { readonly siteId: SiteId; readonly text: string }

/** Long figures are somebody's number more often than they are a word. */
const isSomebodys = (text: string) =>
  text.includes('@') || /\d{6}/.test(text.replaceAll(/[\s.-]/g, '')) || findPersonalData(text).length > 0

/**
 * Counts questions that found nothing, for the editors of the sites: folded, without who asked; what looks like data of a person is not kept. Nothing of it stands
 * in the record. Krông itself does it.
 */
export async function countMisses(tx: Tx, questions: readonly AskedInVain[]): Promise<void> {
  const misses = questions.flatMap(({ siteId, text }) => {
    const asked = wordsOf(text).join(' ')
    return asked.length < 2 || asked.length > 60 || isSomebodys(text) ? [] : [{ siteId, asked }]
  })
  const alike = Map.groupBy(misses, ({ siteId, asked }) => `${siteId} ${asked}`)
  const counted = [...alike.values()].map((same) => ({ ...same[0]!, times: same.length }))
  if (counted.length > 0) await addMisses(tx, counted)
}
