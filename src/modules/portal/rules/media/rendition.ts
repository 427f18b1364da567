import type { Rendition, VariantFormat } from '../../media.ts'

type Size = { readonly format: VariantFormat; readonly width: number; readonly height: number }

/** Media type by format. */
export const typeOfVariant: Readonly<Record<VariantFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/** What a set of variants of one picture offers, as pages name it. */
export function renditionOf(key: string, variants: readonly Size[]): Rendition {
  const widest = variants.reduce((most, one) => (one.width > most.width ? one : most))
  const formats = Object.fromEntries(
    [...Map.groupBy(variants, ({ format }) => format)].map(([format, all]) => [
      format,
      all.map(({ width }) => width).toSorted((a, b) => a - b),
    ]),
  )
  return { key, width: widest.width, height: widest.height, formats }
}

/** The path part that names one variant. */
export const variantName = (key: string, width: number, format: VariantFormat): string =>
  `${key}-${width}.${format === 'jpeg' ? 'jpg' : format}`

/** What such a path part names; undefined where it is none. */
export function readVariantName(
  name: string,
): { readonly key: string; readonly width: number; readonly format: VariantFormat } | undefined {
  const [, key, width, ending] = /^([0-9a-f]{16})-([1-9]\d{0,4})\.(avif|webp|jpg|png)$/.exec(name) ?? []
  if (!key || !width || !ending || Number(width) > 30_000) return undefined
  return { key, width: Number(width), format: ending === 'jpg' ? 'jpeg' : (ending as VariantFormat) }
}
