import type { RichText } from '#kit/rich-text/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Edition } from '../../article.ts'
import { mediaIn } from '../../rules/media/in-text.ts'
import { keepEditionMedia, listUsable } from '../../store/media/edition-media.ts'

/** Writes down what an edition shows: by its text, and by the picture that stands for it. Refuses what is not its authority's to show (422). */
export async function keepShown(
  tx: Tx,
  edition: Pick<Edition, 'id' | 'authorityId' | 'articleId' | 'body' | 'leadMediaId'>,
): Promise<void> {
  const named = [
    ...new Set([...mediaIn(edition.body as RichText), ...(edition.leadMediaId ? [edition.leadMediaId] : [])]),
  ]
  const usable = await listUsable(tx, edition.articleId, named)
  if (usable.length < named.length) refuse(422, reason('portal.media-not-ours'))
  await keepEditionMedia(tx, edition, named)
}
