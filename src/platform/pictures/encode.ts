import sharp, { type Sharp } from 'sharp'
import type { Size } from './frame.ts'
import type { Variant, VariantFormat } from './picture.ts'
import type { Pixels } from './pixels.ts'

export type Looks = { readonly hasAlpha: boolean; readonly isDrawing: boolean }

/**
 * Measured on six photographs of 0.14 to 0.37 megapixels, beside JPEG 80 with 1.52 bits a pixel: AVIF 55 has 0.71 bits and costs 280 ms a
 * megapixel at effort 1 (2 costs 440 and 4 ten times as much, to save 1 and 3 %), WebP 70 0.92 and 130 ms, mozjpeg 75 1.08 and 110 ms; all
 * three keep a likeness (SSIM) of 0.96.
 */
const photograph = {
  avif: (one: Sharp) => one.avif({ quality: 55, effort: 1, chromaSubsampling: '4:2:0' }),
  webp: (one: Sharp) => one.webp({ quality: 70, alphaQuality: 90 }),
  jpeg: (one: Sharp) => one.jpeg({ quality: 75, mozjpeg: true }),
  png: (one: Sharp) => one.png({ palette: true, compressionLevel: 9 }),
}

/** Colour at full resolution, or thin coloured letters grow pale: 39 to 44 dB where photograph's qualities leave 28 to 32. */
const drawing = {
  ...photograph,
  avif: (one: Sharp) => one.avif({ quality: 75, effort: 2, chromaSubsampling: '4:4:4' }),
  webp: (one: Sharp) => one.webp({ quality: 90, smartSubsample: true, alphaQuality: 100 }),
  nearlyLossless: (one: Sharp) => one.webp({ nearLossless: true, quality: 40 }),
  jpeg: (one: Sharp) => one.jpeg({ quality: 88, mozjpeg: true, chromaSubsampling: '4:4:4' }),
}

type Made = { readonly format: VariantFormat; readonly bytes: Buffer }
type Encoder = { readonly format: VariantFormat; readonly encode: (one: Sharp) => Sharp }

/** The ways worth trying for a format; the smallest file is kept. Where something shows through, PNG takes the place of JPEG. */
function ways(format: VariantFormat, { hasAlpha, isDrawing }: Looks): Encoder[] {
  const of = isDrawing ? drawing : photograph
  const png: Encoder = { format: 'png', encode: of.png }
  if (format === 'jpeg' && hasAlpha) return [png]
  const usual: Encoder = { format, encode: of[format] }
  if (!isDrawing || format === 'avif') return [usual]
  return [usual, format === 'jpeg' ? png : { format, encode: drawing.nearlyLossless }]
}

/** Encodes pixels once for each size and format, reduced from the largest. */
export async function encode(
  { data, width, height, channels }: Pixels,
  { sizes, formats, looks }: { sizes: readonly Size[]; formats: readonly VariantFormat[]; looks: Looks },
): Promise<Variant[]> {
  const variants: Variant[] = []
  for (const size of sizes) {
    const reduced = sharp(data, { raw: { width, height, channels } }).resize({ ...size, fit: 'fill' })
    const pixels = looks.hasAlpha ? reduced : reduced.removeAlpha()
    for (const format of formats) {
      const made: Made[] = []
      for (const way of ways(format, looks))
        made.push({ format: way.format, bytes: await way.encode(pixels.clone()).toBuffer() })
      const smallest = made.reduce((one, other) => (other.bytes.length < one.bytes.length ? other : one))
      variants.push({ ...smallest, ...size, size: smallest.bytes.length })
    }
  }
  return variants
}
