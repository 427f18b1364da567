import type { Tx } from '#platform/database/index.ts'
import type { ImportId } from '../../import.ts'
import type { Media } from '../../media.ts'
import { insertOldAddresses } from '../../store/import/things.ts'
import { getMedia } from '../../store/media/media.ts'
import { type KeepMedia, keepMedia } from '../media/keep-media.ts'
import { asOrdered } from './as-ordered.ts'

export type TakeFile = Omit<KeepMedia, 'authorityId' | 'sample'> & {
  readonly importId: ImportId
  /** Key of the address at which it stood; undefined where nobody knows that. */
  readonly stood: string | undefined
}

/** Takes a file of the old site into the library, and leads its old address to it; what the library has of the same bytes is given back as it is. */
export async function takeFile(system: Tx, { importId, stood, ...file }: TakeFile): Promise<Media> {
  const { tx, job } = await asOrdered(system, importId)
  const mediaId = await keepMedia(tx, { ...file, authorityId: job.authorityId })
  if (stood !== undefined) await insertOldAddresses(tx, job, [stood], { mediaId })
  return getMedia(tx, mediaId)
}
