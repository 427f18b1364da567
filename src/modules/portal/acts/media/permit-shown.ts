import type { RichText } from '#kit/rich-text/index.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Edition } from '../../article.ts'
import { mayBeShown } from '../../rules/media/may-be-shown.ts'
import { listEditionMedia } from '../../store/media/edition-media.ts'

/** Refuses (422) an edition with a picture that nobody described and nobody said to be decorative. */
export async function permitShown(tx: Tx, edition: Edition): Promise<void> {
  const shown = edition.leadMediaId ? await listEditionMedia(tx, edition.id) : []
  permit(
    mayBeShown(
      edition.body as RichText,
      shown.find(({ id }) => id === edition.leadMediaId),
    ),
    422,
  )
}
