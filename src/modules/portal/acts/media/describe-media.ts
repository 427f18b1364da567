import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { mediaMoved } from '../../events.ts'
import type { FocusPoint, MediaId, MediaWords } from '../../media.ts'
import { mayKeepMedia } from '../../rules/access.ts'
import { lockMedia, updateMedia } from '../../store/media/media.ts'

export type DescribeMedia = MediaWords & { readonly mediaId: MediaId; readonly focus: FocusPoint }

/** Says what something in the library is and shows; another place of the eye has its pictures cut again. Articles keep the words that they were published with. */
export async function describeMedia(tx: Tx, { mediaId, ...words }: DescribeMedia): Promise<void> {
  const media = await lockMedia(tx, mediaId)
  permit(mayKeepMedia(tx.actor, media.authorityId))

  await updateMedia(tx, mediaId, words)
  const moved = words.focus.x !== media.focus.x || words.focus.y !== media.focus.y
  const recut = media.kind === 'picture' && moved && media.whole !== null
  await tx.announce(mediaMoved(recut ? 'media-recut' : 'media-described', media, words))
}
