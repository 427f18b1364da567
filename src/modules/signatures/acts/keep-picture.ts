import { reason, refuse } from '#kit/refusal.ts'
import { isAdministrator } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { pictureChanged } from '../events.ts'
import { endPicture, type PictureHolder, replacePicture } from '../store/pictures.ts'

/** Whose picture the actor may change: their own, or for `seal` their authority's as its administrator. */
function holderOf({ actor }: Tx, seal: boolean): PictureHolder & { readonly by: string } {
  if (actor.kind !== 'person' || (seal && !isAdministrator(actor)))
    return refuse(403, reason('signatures.administrators-only'))
  return { authorityId: actor.authorityId, accountId: seal ? null : actor.accountId, by: actor.name }
}

/** Keeps the picture that signatures show: the hand signature in blue, the seal in red. @see NĐ 30/2020 PL I.I.II.7.d, 8.a */
export async function keepPicture(
  tx: Tx,
  { seal, png }: { readonly seal: boolean; readonly png: Uint8Array },
): Promise<void> {
  const holder = holderOf(tx, seal)
  await replacePicture(tx, holder, { png, by: holder.by })
  await tx.announce(pictureChanged(holder, { size: png.length }))
}

/** Takes the picture off; signatures that show it stay as they are. */
export async function removePicture(tx: Tx, { seal }: { readonly seal: boolean }): Promise<void> {
  const holder = holderOf(tx, seal)
  if (await endPicture(tx, holder, holder.by)) await tx.announce(pictureChanged(holder, { size: 0 }))
}
