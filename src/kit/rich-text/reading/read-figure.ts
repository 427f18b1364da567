import type { Block, Figure } from '../document.ts'
import { isId } from '../../ids.ts'
import { cleanLine, cleanLines } from '../clean-text.ts'
import { wordsOf } from '../walk.ts'
import { attributeOf, classesOf, numberOf } from './element.ts'
import type { Flow } from './flow.ts'
import { linesOf } from './line-of.ts'
import { type Element, isElement } from './parse-html.ts'
import { insideOf, type Place } from './place.ts'
import { mayHold, type Reader } from './reader.ts'

/** What stands in for a picture until a script fetches it. */
const placeholder =
  /^data:image\/(?:gif|svg)|(?:blank|spacer|placeholder|loading|transparent)\.(?:gif|png|svg)/i
const lazily = ['data-src', 'data-original', 'data-lazy-src'] as const

function sourceOf(element: Element, base: string | undefined): string {
  const src = (attributeOf(element, 'src') ?? '').trim()
  const lazy = lazily.map((name) => attributeOf(element, name)?.trim()).find((value) => value)
  const typed = lazy && (src === '' || placeholder.test(src)) ? lazy : src
  const source = typed.startsWith('//') ? `https:${typed}` : typed
  if (base === undefined || /^(?:data|blob|cid|file):/i.test(source)) return source
  return (source !== '' && URL.parse(source, base)?.href) || source
}

/** A callback's answer, if it is an id. */
const idFrom = (ask: ((address: string) => string | undefined) | undefined, address: string) => {
  const id = address === '' ? undefined : ask?.(address)
  return isId(id) ? id : undefined
}

const isEmoji = (element: Element, alt: string) =>
  /^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 12 && (numberOf(element, 'width') ?? 20) <= 32

/** Reads `img`: a picture that the authority keeps, a small one of an emoji as that sign, else nothing and an entry in the report. */
export function readImage(reader: Reader, element: Element, place: Place, flow: Flow): void {
  const alt = cleanLine(attributeOf(element, 'alt') ?? '')
  const source = sourceOf(element, reader.options.base)
  const picture = idFrom(reader.options.picture, source)
  if (picture !== undefined) {
    const decorative = alt === '' && attributeOf(element, 'role') === 'presentation'
    flow.add({ kind: 'figure', picture, alt, decorative, caption: [] })
  } else if (isEmoji(element, alt)) flow.text(alt, place)
  else {
    reader.counting.count('picture')
    if (/^(?:https?:|data:image\/|\/|[^:]+$)/i.test(source)) reader.counting.miss({ source, alt })
  }
}

/** The file of a recording, by its own address or that of its first source. */
function fileOf(reader: Reader, element: Element): string | undefined {
  const sources = element.childNodes
    .filter((node) => isElement(node))
    .filter(({ tagName }) => tagName === 'source')
  const addresses = [element, ...sources].map((one) => attributeOf(one, 'src')?.trim() ?? '')
  return addresses.map((address) => idFrom(reader.options.file, address)).find((id) => id !== undefined)
}

/** Reads `video` and `audio`; one whose file the authority does not keep is dropped. */
export function readRecording(reader: Reader, element: Element, flow: Flow, transcript = ''): void {
  const file = fileOf(reader, element)
  if (file === undefined) return reader.counting.count('recording')
  const title = cleanLine(attributeOf(element, 'aria-label') ?? attributeOf(element, 'title') ?? '')
  if (element.tagName === 'audio') return flow.add({ kind: 'audio', file, title, transcript })
  const tracks = element.childNodes
    .filter((node) => isElement(node))
    .filter(({ tagName }) => tagName === 'track')
  const addresses = tracks
    .filter((track) => /^(?:captions|subtitles)$/.test(attributeOf(track, 'kind') ?? 'subtitles'))
    .map((track) => attributeOf(track, 'src') ?? '')
  const captions = addresses
    .map((address) => idFrom(reader.options.file, address))
    .find((id) => id !== undefined)
  flow.add({ kind: 'video', file, title, ...(captions === undefined ? {} : { captions }), transcript })
}

const isTranscript = (element: Element) =>
  element.tagName === 'details' && classesOf(element).includes('transcript')

/** The lines of a transcript that `writeHtml` wrote. */
function transcriptIn(reader: Reader, parts: readonly Element[], place: Place): string {
  const lines = parts.filter(isTranscript).flatMap(({ childNodes }) => {
    const said = childNodes.filter((node) => !(isElement(node) && node.tagName === 'summary'))
    return reader
      .blocks(said, place, 'line')
      .map((block) => (block.kind === 'paragraph' ? wordsOf(block.content) : ''))
  })
  return cleanLines(lines.join('\n'))
}

/** Gives a caption to the only figure; several become a gallery; what else there is keeps its words below. */
function captioned(
  reader: Reader,
  blocks: readonly Block[],
  caption: readonly Block[],
  place: Place,
): Block[] {
  const { lines, others } = linesOf(caption)
  const figures = blocks.filter((block): block is Figure => block.kind === 'figure')
  const [only] = figures
  if (only && blocks.length === 1) return [{ ...only, caption: lines }, ...others]
  const together = figures.length > 1 && figures.length === blocks.length && mayHold(reader, place)
  return [...(together ? [{ kind: 'gallery' as const, figures }] : blocks), ...caption]
}

/** Reads `figure`: a picture or a recording with what stands below it. */
export function readFigure(reader: Reader, element: Element, place: Place, flow: Flow): void {
  const parts = element.childNodes.filter((node) => isElement(node))
  const recording = parts.find(({ tagName }) => tagName === 'video' || tagName === 'audio')
  if (recording && fileOf(reader, recording) !== undefined)
    return readRecording(reader, recording, flow, transcriptIn(reader, parts, place))
  const captions = parts.filter(({ tagName }) => tagName === 'figcaption')
  const rest = element.childNodes.filter((node) => !(isElement(node) && captions.includes(node)))
  const caption = reader.blocks(
    captions.flatMap(({ childNodes }) => childNodes),
    { ...place, align: undefined },
    'line',
  )
  flow.add(...captioned(reader, reader.blocks(rest, place), caption, place))
}

/** Reads a gallery that `writeHtml` or another editor made; as what it holds where that is more than pictures. */
export function readGallery(reader: Reader, element: Element, place: Place, flow: Flow): void {
  const blocks = reader.blocks(element.childNodes, insideOf(place))
  const figures = blocks.filter((block): block is Figure => block.kind === 'figure')
  const together = figures.length > 0 && figures.length === blocks.length && mayHold(reader, place)
  flow.add(...(together ? [{ kind: 'gallery' as const, figures }] : blocks))
}

/** Reads a line that offers a file to take away; says whether it was one. */
export function readAttachment(reader: Reader, element: Element, flow: Flow): boolean {
  const link = element.childNodes.find(isElement)
  if (!classesOf(element).includes('attachment') || link?.tagName !== 'a') return false
  const file = idFrom(reader.options.file, attributeOf(link, 'href') ?? '')
  const texts = link.childNodes.map((node) =>
    node.nodeName === '#text' && 'value' in node ? node.value : '',
  )
  const title = cleanLine(texts.join(''))
  if (file === undefined || title === '') return false
  flow.add({ kind: 'attachment', file, title })
  return true
}
