import { findPersonalData } from '#kit/rich-text/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { wordsOf } from '../../rules/search/words.ts'
import type { SiteId } from '../../site.ts'
import { addMiss } from '../../store/search/misses.ts'

/** Long figures are somebody's number more often than they are a word. */
const isSomebodys = (text: string) =>
  text.includes('@') || /\d{6}/.test(text.replaceAll(/[\s.-]/g, '')) || findPersonalData(text).length > 0

/**
 * Counts a question that found nothing on a site, for its editors: folded, without who asked; what looks like data of a person is not kept. Nothing of it stands
 * in the record. Krông itself does it.
 */
export async function countMiss(
  tx: Tx,
  { siteId, text }: { readonly siteId: SiteId; readonly text: string },
): Promise<void> {
  const asked = wordsOf(text).join(' ')
  if (asked.length < 2 || asked.length > 60 || isSomebodys(text)) return
  await addMiss(tx, siteId, asked)
}
