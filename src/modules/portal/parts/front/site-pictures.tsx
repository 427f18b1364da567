import type { VNode } from 'preact'
import type { SitePicture } from '../../store/site-pictures.ts'
import { pictureOf, plainAddress } from '../media/addresses.ts'
import { Picture } from '../media/picture.tsx'

/** The emblem beside the name of a site, which says what it shows: for eyes only. */
export function Emblem({ picture: { whole } }: { picture: SitePicture }): VNode {
  return (
    <span class="emblem" aria-hidden="true">
      <Picture rendition={whole} alt="" sizes="3rem" first />
    </span>
  )
}

const nothing = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** What screens of one width fetch; where no picture was chosen for them, nothing. */
function Sources({ picture, media }: { picture: SitePicture | undefined; media: string }): VNode {
  if (!picture) return <source srcset={nothing} media={media} />
  const { whole } = picture
  return (
    <>
      {pictureOf(whole, '100vw').sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcset={srcset} sizes="100vw" media={media} />
      ))}
      <source srcset={plainAddress(whole, 960)} media={media} />
    </>
  )
}

/** The banner across the top of a page: one picture for wide screens, one for narrow ones. */
export function Banner({
  wide,
  narrow,
}: {
  wide: SitePicture | undefined
  narrow: SitePicture | undefined
}): VNode | null {
  const shown = wide ?? narrow
  if (!shown) return null
  const { whole, alt, decorative } = shown
  const lacks = [...(wide ? [] : ['no-wide']), ...(narrow ? [] : ['no-narrow'])]
  return (
    <picture class={['banner', ...lacks].join(' ')}>
      <Sources picture={narrow} media="(max-width: 40rem)" />
      <Sources picture={wide} media="(min-width: 40.01rem)" />
      <img
        src={nothing}
        width={whole.width}
        height={whole.height}
        alt={decorative ? '' : alt}
        decoding="async"
      />
    </picture>
  )
}
