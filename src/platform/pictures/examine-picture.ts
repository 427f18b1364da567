import { lookAhead } from './look-ahead.ts'
import { limits, type Picture, type PictureSource, type RefusedPicture } from './picture.ts'
import { runTask } from './picture-pool.ts'

export type PictureBounds = {
  /** Width times height that is taken; 60 million unless told. */
  readonly pixels?: number
  /** It is given up after so long; 60 seconds unless told. */
  readonly milliseconds?: number
}

/**
 * Tells what a JPEG, PNG, WebP, GIF or AVIF is, having decoded it whole, or why it is not taken. HEIC only where the installed libvips decodes it.
 * Rejects when a path cannot be read, never because of what the bytes are.
 */
export async function examinePicture(
  source: PictureSource,
  { pixels = limits.pixels, milliseconds = limits.milliseconds }: PictureBounds = {},
): Promise<Picture | RefusedPicture> {
  const early = await lookAhead(source)
  if (early) return early
  const answer = await runTask({ kind: 'examine', source, pixels, milliseconds })
  if (answer.outcome === 'made') throw new Error('pictures: a process answered what was not asked')
  return answer
}
