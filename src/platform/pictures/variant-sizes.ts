import type { Frame, Size } from './frame.ts'
import { limits } from './picture.ts'

/** A step that is nearly as wide as the widest variant would only be kept twice. */
const nearly = 0.9

/**
 * The sizes of the variants in pixels, narrowest first: each width asked for that is clearly below the widest, then the widest, which is
 * the picture itself, the largest width asked for, or what 7 megapixels allow. Nothing is enlarged; banners are 16:9 to the pixel.
 */
export function variantSizes({ width, height }: Size, widths: readonly number[], frame: Frame): Size[] {
  const narrowed = Math.floor(Math.sqrt((limits.variantPixels * width) / height))
  const widest = Math.max(1, Math.min(width, Math.max(...widths), narrowed))
  const share = frame.kind === 'banner' ? 9 / 16 : height / width
  const steps = widths.filter((step) => step < widest * nearly).toSorted((a, b) => a - b)
  return [...new Set([...steps, widest])].map((step) => ({
    width: step,
    height: Math.max(1, Math.min(height, Math.round(step * share))),
  }))
}
