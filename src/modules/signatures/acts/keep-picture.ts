import { reason, refuse } from '#kit/refusal.ts'
import { isAdministrator } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { pictureChanged } from '../events.ts'
import { endPicture, type PictureHolder, replacePicture } from '../store/pictures.ts'

/** How wide a seal can be, in millimetres. */
export const sealWidths = { least: 20, most: 50 } as const

/** Whose picture the actor may change: their own, or for `seal` their authority's as its administrator. */
function holderOf({ actor }: Tx, seal: boolean): PictureHolder & { readonly by: string } {
  if (actor.kind !== 'person' || (seal && !isAdministrator(actor)))
    return refuse(403, reason('signatures.administrators-only'))
  return { authorityId: actor.authorityId, accountId: seal ? null : actor.accountId, by: actor.name }
}

/** Keeps the picture that signatures show: the hand signature in blue, the seal in red and so many millimetres wide. @see NĐ 30/2020 PL I.I.II.7.d, 8.a */
export async function keepPicture(
  tx: Tx,
  {
    seal,
    png,
    millimetres,
  }: { readonly seal: boolean; readonly png: Uint8Array; readonly millimetres: number },
): Promise<void> {
  const holder = holderOf(tx, seal)
  if (seal && !(millimetres >= sealWidths.least && millimetres <= sealWidths.most))
    return refuse(422, reason('signatures.seal-width-wrong', sealWidths))

  await replacePicture(tx, holder, { png, millimetres: seal ? millimetres : null, by: holder.by })
  await tx.announce(pictureChanged(holder, { size: png.length }))
}

/** Takes the picture off; signatures that show it stay as they are. */
export async function removePicture(tx: Tx, { seal }: { readonly seal: boolean }): Promise<void> {
  const holder = holderOf(tx, seal)
  if (await endPicture(tx, holder, holder.by)) await tx.announce(pictureChanged(holder, { size: 0 }))
}
