import { hidesAnotherFile } from './hides-another-file.ts'
import { kindOfHead } from './kind-of-head.ts'
import { limits, type PictureFormat, refused, type RefusedPicture } from './picture.ts'
import { openBytes, readsHeic } from './sharp-alone.ts'
import type { Task } from './task.ts'

/** What the header of a picture tells; nothing is decoded yet. */
export type Header = {
  readonly outcome: 'header'
  readonly format: PictureFormat
  /** In pixels, standing upright. */
  readonly width: number
  readonly height: number
  readonly animated: boolean
  readonly alphaChannel: boolean
}

/** Reads the header of a picture and refuses what is none, what hides something else, and what would cost too much. Throws on what is damaged. */
export async function readHeader(
  bytes: Buffer,
  { pixels, milliseconds }: Task,
): Promise<Header | RefusedPicture> {
  const format = kindOfHead(bytes.subarray(0, 4_096))
  if (!format) return refused('not-a-picture')
  if (format === 'svg') return refused('svg-not-taken')
  if (format === 'heic' && !readsHeic)
    return refused('not-a-picture', { found: format, detail: 'no HEVC here' })
  if (hidesAnotherFile(bytes))
    return refused('not-a-picture', { found: format, detail: 'holds another file' })

  const told = await openBytes(bytes, { pixels: false, milliseconds }).metadata()
  const isHeif = format === 'avif' || format === 'heic'
  const expected = isHeif ? 'heif' : format
  if (told.format !== expected)
    return refused('not-a-picture', { found: format, detail: `read as ${told.format}` })
  const { width, height } = told.autoOrient
  const frames = told.pages ?? 1
  const most = isHeif ? Math.min(pixels, limits.pixelsOfAvif) : pixels
  const detail = `${width} × ${height}, frames: ${frames}`
  if (width > limits.side || height > limits.side) return refused('too-large-side', { found: format, detail })
  if (width * height > most || frames > limits.frames)
    return refused('too-many-pixels', { found: format, detail })
  return { outcome: 'header', format, width, height, animated: frames > 1, alphaChannel: told.hasAlpha }
}
