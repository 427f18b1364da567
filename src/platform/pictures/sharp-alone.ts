import sharp, { type Sharp } from 'sharp'

/** The only loaders of libvips that other people's bytes reach: no SVG, PDF, TIFF or raw formats of libvips. */
const loaders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`)

sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: loaders })
sharp.cache(false)
// One thread for each process: two pictures at once leave the machine to whoever asks for a page.
sharp.concurrency(1)

/** Whether the installed libvips decodes HEVC; the one that sharp brings does not, for its patents. */
export const readsHeic = sharp.format.heif.input.fileSuffix?.includes('.heic') ?? false

/** Opens the first frame of other people's bytes, read from top to bottom, given up after so long; refuses more pixels than told. */
export function openBytes(
  bytes: Buffer,
  { pixels, milliseconds }: { pixels: number | false; milliseconds: number },
): Sharp {
  // prettier-ignore
  return sharp(bytes, {
    limitInputPixels: pixels,
    failOn: 'error',
    sequentialRead: true,
    animated: false,
  }).timeout({ seconds: Math.ceil(milliseconds / 1_000) })
}
