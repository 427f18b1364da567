import type { Area, Size } from './frame.ts'
import type { Pixels } from './pixels.ts'
import type { Header } from './read-header.ts'
import { openBytes } from './sharp-alone.ts'

/**
 * Decodes an area of a picture at a size: upright, in sRGB, without anything but its pixels. What becomes of them afterwards cannot hold what
 * the file told besides. Throws on what is damaged.
 */
export async function decode(
  bytes: Buffer,
  { width, height }: Header,
  { area, size, ...bounds }: { area: Area; size: Size; pixels: number; milliseconds: number },
): Promise<Pixels> {
  const upright = openBytes(bytes, bounds).autoOrient()
  // A crop keeps libvips from reading a JPEG at a part of its size, so the whole picture is no crop.
  const whole = area.width === width && area.height === height
  const { data, info } = await (whole ? upright : upright.extract(area))
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  if (info.channels !== 3 && info.channels !== 4) throw new Error(`${info.channels} channels`)
  return { data, width: info.width, height: info.height, channels: info.channels }
}
