import { cleanLines } from '../clean-text.ts'
import type { Attachment, Audio, Figure, Video } from '../document.ts'
import { formatBytes } from '../../vietnamese/index.ts'
import { element, escapeHtml } from './element.ts'
import { addedWords, type Resolve } from './resolve.ts'
import { writeInlines } from './write-inlines.ts'

/** A picture with its caption; nothing where the picture is not found. `id`: its own anchor, to which the picture leads. */
export function writeFigure(
  { picture, alt, decorative, caption }: Figure,
  resolve: Resolve,
  id?: string,
): string {
  const found = resolve.picture(picture)
  if (!found) return ''
  const { src, sources, sizes, width, height } = found
  const better = sources.map(({ type, srcset }) => element('source', { type, srcset, sizes }))
  const role = decorative ? 'presentation' : undefined
  const img = element('img', { loading: 'lazy', decoding: 'async', src, width, height, alt, role })
  const below = caption.length === 0 ? '' : element('figcaption', {}, writeInlines(caption))
  const whole = element('picture', {}, better.join('') + img)
  const linked = id === undefined || decorative ? whole : element('a', { href: `#${id}` }, whole)
  return element('figure', { id }, linked + below)
}

function writeTranscript(transcript: string, summary: string): string {
  const lines = cleanLines(transcript)
  if (lines === '') return ''
  const paragraphs = lines.split('\n').map((line) => element('p', {}, escapeHtml(line)))
  return element('details', { class: 'transcript' }, element('summary', {}, summary) + paragraphs.join(''))
}

/** A recording with what goes with it; nothing where its file is not found. */
export function writeRecording(recording: Video | Audio, resolve: Resolve): string {
  const found = resolve.file(recording.file)
  if (!found) return ''
  const { kind, title, transcript } = recording
  const language = resolve.language ?? 'vi'
  const words = addedWords[language]
  const captions = kind === 'video' && recording.captions ? resolve.file(recording.captions) : undefined
  const track = captions
    ? element('track', { kind: 'captions', src: captions.href, srclang: language, label: words.captions })
    : ''
  const label = title === '' ? undefined : title
  const sources = (found.sources ?? []).map(({ href, type, media }) => element('source', { src: href, type, media })) // prettier-ignore
  const player = element(
    kind,
    {
      controls: true,
      preload: resolve.waits ? 'none' : 'metadata',
      src: found.sources ? undefined : found.href,
      ...(kind === 'video' ? { poster: found.poster } : {}),
      'aria-label': label,
    },
    sources.join('') + track,
  )
  const below = title === '' ? '' : element('figcaption', {}, escapeHtml(title))
  return element('figure', { class: kind }, player + below + writeTranscript(transcript, words.transcript))
}

/** `report.final.PDF` is PDF; nothing where the name does not say. */
const typeOf = (name: string) => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase()

/** A file to take away, with its type and size; nothing where it is not found. */
export function writeAttachment({ file, title }: Attachment, resolve: Resolve): string {
  const found = resolve.file(file)
  if (!found) return ''
  const about = [typeOf(found.name), formatBytes(found.size, resolve.language)].filter(
    (one) => one !== undefined,
  )
  const link = element(
    'a',
    { href: found.href, download: found.isPage ? undefined : found.name },
    escapeHtml(title),
  )
  return element(
    'p',
    { class: 'attachment' },
    `${link} ${element('span', {}, escapeHtml(`(${about.join(', ')})`))}`,
  )
}
