import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { siteMoved } from '../events.ts'
import type { MediaId } from '../media.ts'
import { mayArrange } from '../rules/access.ts'
import type { PicturePlace, SiteId } from '../site.ts'
import { getMedia } from '../store/media/media.ts'
import { replaceSitePicture } from '../store/site-pictures.ts'
import { getSite } from '../store/sites.ts'

/** Chooses the emblem or a banner of a site out of its authority's library, or none; readers see it on every page at once, a new picture as soon as it is ready. */
export async function chooseSitePicture(
  tx: Tx,
  {
    siteId,
    place,
    mediaId,
  }: { readonly siteId: SiteId; readonly place: PicturePlace; readonly mediaId: MediaId | null },
): Promise<void> {
  const site = await getSite(tx, siteId)
  permit(mayArrange(tx.actor, site))
  const media = mediaId && (await getMedia(tx, mediaId))
  if (media) {
    if (media.authorityId !== site.authorityId || media.withdrawnAt)
      refuse(404, reason('portal.no-such-media'))
    if (media.kind !== 'picture' || media.failed) refuse(409, reason('portal.not-a-picture'))
    if (place !== 'emblem' && !media.decorative && media.alt === '')
      refuse(422, reason('portal.lead-alt-wanted'))
  }
  await replaceSitePicture(tx, site, place, mediaId)
  await tx.announce(siteMoved('site-changed', site, { picture: place, mediaId }))
}
