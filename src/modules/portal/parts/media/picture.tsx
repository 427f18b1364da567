import type { VNode } from 'preact'
import type { Rendition } from '../../media.ts'
import { pictureOf } from './addresses.ts'

/** A picture in the best format and width that a browser takes, its place kept; fetched when it comes near unless it is `first` on the page. */
export function Picture({
  rendition,
  alt,
  sizes,
  first = false,
  behind,
}: {
  rendition: Rendition
  /** Empty beside words that say the same. */
  alt: string
  /** How wide it is shown, as in HTML. */
  sizes: string
  first?: boolean
  /** Behind which address it is served, where not in public. */
  behind?: string | undefined
}): VNode {
  const { src, sources, width, height } = pictureOf(rendition, sizes, behind)
  return (
    <picture>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img
        src={src}
        width={width}
        height={height}
        alt={alt}
        loading={first ? undefined : 'lazy'}
        decoding="async"
        fetchpriority={first ? 'high' : undefined}
      />
    </picture>
  )
}
