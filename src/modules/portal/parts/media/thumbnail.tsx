import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Icon } from '#platform/ui/index.ts'
import type { Media, MediaKind } from '../../media.ts'
import { mediaWords } from '../../messages/index.ts'
import { Picture } from './picture.tsx'

const icons: Readonly<Record<MediaKind, string>> = {
  picture: 'image',
  video: 'film',
  audio: 'audio-lines',
  captions: 'captions',
  file: 'file-text',
}

/** Something of the library at a glance: its picture, or the sign of its kind. */
export function Thumbnail({ media }: { media: Pick<Media, 'kind' | 'banner' | 'failed'> }): VNode {
  const t = useWords(mediaWords)
  if (media.banner) return <Picture rendition={media.banner} alt="" sizes="13rem" />
  const waits = media.kind === 'picture' ? t(media.failed ? 'failed' : 'not-ready') : undefined
  return (
    <span class="no-picture">
      <Icon name={icons[media.kind]} />
      {waits ? <span class="soft">{waits}</span> : null}
    </span>
  )
}
