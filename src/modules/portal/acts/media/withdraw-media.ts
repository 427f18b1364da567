import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { mediaMoved } from '../../events.ts'
import type { MediaId } from '../../media.ts'
import { mayKeepMedia } from '../../rules/access.ts'
import { findByHash, lockMedia, markWithdrawn } from '../../store/media/media.ts'

type About = { readonly mediaId: MediaId }

/** Takes something out of the library: no new article can show it; articles that do so go on. */
export async function withdrawMedia(tx: Tx, { mediaId }: About): Promise<void> {
  const media = await lockMedia(tx, mediaId)
  permit(mayKeepMedia(tx.actor, media.authorityId))
  if (media.withdrawnAt) refuse(409, reason('portal.media-withdrawn-already'))

  await markWithdrawn(tx, mediaId, tx.actor.kind === 'person' ? tx.actor.name : 'Krông')
  await tx.announce(mediaMoved('media-withdrawn', media, { withdrawn: true }))
}

/** Takes something back into the library. */
export async function restoreMedia(tx: Tx, { mediaId }: About): Promise<void> {
  const media = await lockMedia(tx, mediaId)
  permit(mayKeepMedia(tx.actor, media.authorityId))
  if (!media.withdrawnAt || (await findByHash(tx, media))) refuse(409, reason('portal.media-there'))

  await markWithdrawn(tx, mediaId, undefined)
  await tx.announce(mediaMoved('media-withdrawn', media, { withdrawn: false }))
}
