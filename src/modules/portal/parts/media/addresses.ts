import type { Resolve, ResolvedFile, ResolvedPicture } from '#kit/rich-text/index.ts'
import type { FilmRendition, Rendition, ShownMedia, VariantFormat } from '../../media.ts'
import { variantName } from '../../rules/media/rendition.ts'
import { portalUrls } from '../../urls.ts'

const addressOf = (key: string, width: number, format: VariantFormat, behind = '') =>
  behind + portalUrls.picture({ name: variantName(key, width, format) })

const srcset = (key: string, format: VariantFormat, widths: readonly number[], behind: string) =>
  widths.map((width) => `${addressOf(key, width, format, behind)} ${width}w`).join(', ')

const plainVariants = ({ formats }: Rendition) =>
  (['jpeg', 'png'] as const).flatMap((format) => (formats[format] ?? []).map((width) => ({ format, width })))

/** The sides that directories of podcasts take, in pixels. */
const artworkSide = { least: 1_400, most: 3_000 }

/** The address of a picture as the artwork of a podcast: square, JPEG or PNG, as large as directories want it; undefined where it is not. */
export function artworkAddress(rendition: Rendition): string | undefined {
  const { key, width: widest, height } = rendition
  if (widest !== height) return undefined
  const { least, most } = artworkSide
  const [fit] = plainVariants(rendition)
    .filter(({ width }) => width >= least && width <= most)
    .toSorted((a, b) => a.width - b.width)
  return fit && addressOf(key, fit.width, fit.format)
}

/** The address of one variant that every browser shows: the narrowest that is at least so wide, else the widest. */
export function plainAddress(rendition: Rendition, atLeast: number, behind = ''): string {
  const sorted = plainVariants(rendition).toSorted((a, b) => a.width - b.width)
  const { width, format } = sorted.find((one) => one.width >= atLeast) ?? sorted.at(-1) ?? { width: 0, format: 'jpeg' } // prettier-ignore
  return addressOf(rendition.key, width, format, behind)
}

/** A rendition as `picture` writes it, the best formats first; `sizes` says how wide it is shown, `behind` behind which address it is served. */
export function pictureOf(rendition: Rendition, sizes: string, behind = ''): ResolvedPicture {
  const { key, width, height, formats } = rendition
  const better = (['avif', 'webp'] as const).flatMap((format) =>
    formats[format]
      ? [{ type: `image/${format}`, srcset: srcset(key, format, formats[format], behind) }]
      : [],
  )
  return { src: plainAddress(rendition, 640, behind), sources: better, sizes, width, height }
}

const filmAddress = ({ key }: FilmRendition, name: string, behind: string) =>
  behind + portalUrls.film({ key, name })

/** Where a film is, the best for each browser first: in parts for those that play them, small for phones, else as large as it was made. */
function sourcesOf(film: FilmRendition, behind: string): NonNullable<ResolvedFile['sources']> {
  const [small, large] = film.sizes
  return [
    { href: filmAddress(film, 'tat-ca.m3u8', behind), type: 'application/vnd.apple.mpegurl' },
    { href: filmAddress(film, '360.mp4', behind), type: 'video/mp4', ...(large && small ? { media: '(max-width: 46rem)' } : {}) }, // prettier-ignore
    ...(large ? [{ href: filmAddress(film, '720.mp4', behind), type: 'video/mp4' }] : []),
  ]
}

/** As wide as a column of text. */
const inText = '(min-width: 46rem) 44rem, 100vw'

/** How what a text names is shown. */
export type ShownHow = {
  /** The page about a paper to take away, by its key. */
  readonly page: (key: string) => string
  /** Stands in a film until it plays. */
  readonly poster?: string | undefined
  /** Behind which address everything is served; public addresses where absent. */
  readonly behind?: string | undefined
}

/** How the text of an article finds what it names, among what was read with it. Papers lead to their page, recordings to their bytes. */
export function resolveAmong(media: readonly ShownMedia[], { page, poster, behind = '' }: ShownHow): Resolve {
  const byId = new Map<string, ShownMedia>(media.map((one) => [one.id, one]))
  return {
    anchors: true,
    picture(id) {
      const whole = byId.get(id)?.whole
      return whole ? pictureOf(whole, inText, behind) : undefined
    },
    file(id) {
      const found = byId.get(id)
      if (!found || found.kind === 'picture') return undefined
      const { key, fileName: name, size, kind, film } = found
      if (film)
        return {
          href: filmAddress(film, `${film.sizes.at(-1)?.name ?? '360'}.mp4`, behind),
          name,
          size,
          poster,
          sources: sourcesOf(film, behind),
        }
      return kind === 'file'
        ? { href: page(key), name, size, isPage: true }
        : { href: behind + portalUrls.fileBytes({ key, name }), name, size, poster }
    },
  }
}
