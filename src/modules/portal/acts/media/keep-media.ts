import { type Id, newId } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { mediaMoved } from '../../events.ts'
import type { Media, MediaId, MediaKind, MediaWords } from '../../media.ts'
import { mayKeepMedia } from '../../rules/access.ts'
import { newKey } from '../../rules/media/key.ts'
import { findByHash, insertMedia } from '../../store/media/media.ts'

export type KeepMedia = {
  readonly authorityId: Id<'authority'>
  readonly kept: Kept
  readonly kind: MediaKind
  readonly facts: Partial<Pick<Media, 'width' | 'height' | 'seconds' | 'animated'>>
  readonly words: MediaWords
  readonly sample?: boolean
}

/** Takes a kept file into the library of an authority; what it has already of the same bytes is given back as it is. */
export async function keepMedia(
  tx: Tx,
  { authorityId, kept, kind, facts, words, sample = false }: KeepMedia,
): Promise<MediaId> {
  const before = await findByHash(tx, { authorityId, hash: kept.hash })
  permit(mayKeepMedia(tx.actor, authorityId))
  if (before) return before

  const id = newId<'media'>()
  const fileId = await attach(tx, kept)
  await insertMedia(tx, {
    ...words,
    id,
    authorityId,
    key: newKey(),
    kind,
    fileId,
    hash: kept.hash,
    fileName: kept.name,
    type: kept.type,
    size: kept.size,
    width: facts.width ?? null,
    height: facts.height ?? null,
    seconds: facts.seconds ?? null,
    animated: facts.animated ?? false,
    sample,
  })
  await tx.announce(
    mediaMoved('media-kept', { id, authorityId }, { kind, name: words.name, size: kept.size }),
  )
  return id
}
