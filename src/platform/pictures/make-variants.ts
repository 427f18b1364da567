import type { PictureBounds } from './examine-picture.ts'
import { type Crop, type Focus, type Frame, isCrop, isFocus } from './frame.ts'
import { lookAhead } from './look-ahead.ts'
import {
  limits,
  type MadeVariants,
  type PictureSource,
  type RefusedPicture,
  type VariantFormat,
} from './picture.ts'
import { runTask } from './picture-pool.ts'

export type VariantOptions = PictureBounds & {
  /** In pixels, 16 to 1,920 each; 320, 640, 960, 1280 and 1920 unless told. */
  readonly widths?: readonly number[]
  /** AVIF, WebP and JPEG unless told; PNG stands in for JPEG where something shows through, and where a drawing becomes smaller. */
  readonly formats?: readonly Exclude<VariantFormat, 'png'>[]
}

/** What variants are made of unless told. */
export const usualVariants = {
  widths: [320, 640, 960, 1280, 1920],
  formats: ['avif', 'webp', 'jpeg'],
} as const satisfies Pick<VariantOptions, 'widths' | 'formats'>

const isWidth = (width: number) => Number.isInteger(width) && width >= 16 && width <= 1_920

async function make(
  source: PictureSource,
  frame: Frame,
  {
    widths = usualVariants.widths,
    formats = usualVariants.formats,
    pixels = limits.pixels,
    milliseconds = limits.milliseconds,
  }: VariantOptions,
): Promise<MadeVariants | RefusedPicture> {
  if (widths.length === 0 || !widths.every(isWidth)) throw new RangeError('widths are 16 to 1,920 pixels')
  if (formats.length === 0) throw new RangeError('at least one format')
  const early = await lookAhead(source)
  if (early) return early
  const answer = await runTask({ kind: 'variants', source, frame, widths, formats, pixels, milliseconds })
  if (answer.outcome === 'taken') throw new Error('pictures: a process answered what was not asked')
  return answer
}

/**
 * Makes the variants of a picture, or of a part of it: upright, in sRGB, without anything but pixels, never enlarged. Throws a RangeError for a crop or
 * widths that cannot be (`isCrop` asks beforehand); whatever the bytes are is an answer.
 */
export async function makeVariants(
  source: PictureSource,
  { crop, ...options }: VariantOptions & { readonly crop?: Crop } = {},
): Promise<MadeVariants | RefusedPicture> {
  if (crop && !isCrop(crop)) throw new RangeError('a crop lies within the picture and has an area')
  return make(source, crop ? { kind: 'crop', crop } : { kind: 'whole' }, options)
}

/**
 * Makes the variants of the largest part of a picture that is 16:9 and has a point as near to its middle as the edges allow. Throws a RangeError for a
 * point outside the picture (`isFocus` asks beforehand); whatever the bytes are is an answer.
 */
export async function makeBanner(
  source: PictureSource,
  { focus = { x: 0.5, y: 0.5 }, ...options }: VariantOptions & { readonly focus?: Focus } = {},
): Promise<MadeVariants | RefusedPicture> {
  if (!isFocus(focus)) throw new RangeError('the point lies within the picture')
  return make(source, { kind: 'banner', focus }, options)
}
