import type { Block, Figure } from '#kit/rich-text/index.ts'
import type { ShownMedia } from '../../media.ts'

/** What stands below a picture: its caption, and who made it. */
const below = ({ caption, credit }: ShownMedia): Figure['caption'] => {
  const words = [caption, credit === '' ? '' : `Ảnh: ${credit}`].filter((part) => part !== '').join('. ')
  return words === '' ? [] : [{ kind: 'text', text: words.replaceAll('..', '.') }]
}

const figureOf = (media: ShownMedia): Figure => ({
  kind: 'figure',
  picture: media.id,
  alt: media.decorative ? '' : media.alt,
  decorative: media.decorative,
  caption: below(media),
})

function blockOf(media: ShownMedia): Block | undefined {
  const { id: file, kind, name: title } = media
  if (kind === 'picture') return figureOf(media)
  if (kind === 'video' || kind === 'audio') return { kind, file, title, transcript: '' }
  return kind === 'file' ? { kind: 'attachment', file, title } : undefined
}

/** How media stand in an article at first: several pictures together are a gallery. */
export function blocksOf(media: readonly ShownMedia[]): Block[] {
  const pictures = media.filter(({ kind }) => kind === 'picture')
  if (pictures.length < 2) return media.flatMap((one) => blockOf(one) ?? [])
  const others = media.filter(({ kind }) => kind !== 'picture').flatMap((one) => blockOf(one) ?? [])
  return [{ kind: 'gallery', figures: pictures.map(figureOf) }, ...others]
}
