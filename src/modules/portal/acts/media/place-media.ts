import { type RichText, richTextSchema } from '#kit/rich-text/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Edition, EditionId } from '../../article.ts'
import type { MediaId } from '../../media.ts'
import { mayChange } from '../../rules/access.ts'
import { blocksOf } from '../../rules/media/block-of.ts'
import { changeAt, insertAfter, type MediaBlock } from '../../rules/media/in-text.ts'
import { lockEdition, updateEdition } from '../../store/editions.ts'
import { updateLead } from '../../store/media/edition-media.ts'
import { getMedia } from '../../store/media/media.ts'
import { getSite } from '../../store/sites.ts'
import { keepShown } from './keep-shown.ts'

async function openDraft(tx: Tx, id: EditionId): Promise<Edition> {
  const edition = await lockEdition(tx, id)
  permit(mayChange(tx.actor, await getSite(tx, edition.siteId), edition))
  return edition
}

async function write(tx: Tx, edition: Edition, body: RichText): Promise<void> {
  const read = richTextSchema.safeParse(body)
  if (!read.success) refuse(422, reason('portal.media-does-not-fit'))
  await updateEdition(tx, edition.id, { ...edition, body: read.data })
  await keepShown(tx, { ...edition, body: read.data })
}

export type AddMedia = {
  readonly editionId: EditionId
  readonly media: readonly MediaId[]
  /** Behind how many blocks of the text. */
  readonly after: number
}

/** Puts media of the library into a draft; several pictures become a gallery. While it is a draft this leaves no line in the record. */
export async function addMedia(tx: Tx, { editionId, media, after }: AddMedia): Promise<void> {
  const edition = await openDraft(tx, editionId)
  if (media.length === 0) refuse(422, reason('portal.media-choose'))

  const chosen = []
  for (const id of media) chosen.push(await getMedia(tx, id))
  const blocks = blocksOf(chosen)
  if (blocks.length === 0) refuse(422, reason('portal.captions-with-video'))
  await write(tx, edition, insertAfter(edition.body as RichText, after, blocks))
}

export type ChangeShown = {
  readonly editionId: EditionId
  readonly at: string
  /** What is to stand there; undefined takes it out. */
  readonly change: (block: MediaBlock) => MediaBlock | undefined
}

/** Changes what a draft says of something that it shows, or takes it out. */
export async function changeShown(tx: Tx, { editionId, at, change }: ChangeShown): Promise<void> {
  const edition = await openDraft(tx, editionId)
  const body = changeAt(edition.body as RichText, at, change) ?? refuse(409, reason('portal.media-moved'))

  await write(tx, edition, body)
}

/** Chooses the picture that stands for a draft in lists (ảnh đại diện), or none. */
export async function chooseLead(
  tx: Tx,
  { editionId, mediaId }: { readonly editionId: EditionId; readonly mediaId: MediaId | null },
): Promise<void> {
  const edition = await openDraft(tx, editionId)
  if (mediaId && (await getMedia(tx, mediaId)).kind !== 'picture')
    refuse(422, reason('portal.lead-is-picture'))

  await updateLead(tx, editionId, mediaId)
  await keepShown(tx, { ...edition, leadMediaId: mediaId })
}
