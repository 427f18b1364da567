import type { VNode } from 'preact'
import type { RichText } from '#kit/rich-text/index.ts'
import type { MediaId, ShownMedia } from '../../media.ts'
import { mediaIn } from '../../rules/media/in-text.ts'
import { Picture } from './picture.tsx'

/** The picture that stands for an article, above its text; nothing where the text itself shows it. */
export function LeadPicture({
  body,
  media,
  leadMediaId,
  behind,
}: {
  body: unknown
  media: readonly ShownMedia[]
  leadMediaId: MediaId | null
  /** Behind which address it is served, where not in public. */
  behind?: string | undefined
}): VNode | null {
  const lead = media.find(({ id }) => id === leadMediaId)
  if (!lead?.whole || mediaIn(body as RichText).includes(lead.id)) return null
  const below = [lead.caption, lead.credit && `Ảnh: ${lead.credit}`].filter((part) => part)
  return (
    <figure class="lead-picture">
      <Picture
        rendition={lead.whole}
        alt={lead.alt}
        sizes="(min-width: 46rem) 44rem, 100vw"
        first
        behind={behind}
      />
      {below.length > 0 ? <figcaption>{below.join(' · ')}</figcaption> : null}
    </figure>
  )
}
