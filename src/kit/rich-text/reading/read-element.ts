import type { Block, Heading } from '../document.ts'
import { cleanHref } from '../clean-href.ts'
import { bitOf } from '../run.ts'
import { attributeOf, classesOf } from './element.ts'
import type { Flow } from './flow.ts'
import { linesOf } from './line-of.ts'
import { lookInside } from './looks.ts'
import type { Element } from './parse-html.ts'
import { insideOf, type Place } from './place.ts'
import { readAttachment, readFigure, readGallery, readImage, readRecording } from './read-figure.ts'
import { isMarker, readList, wordItem } from './read-list.ts'
import { readTable } from './read-table.ts'
import { mayHold, type Reader } from './reader.ts'

const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside body caption center dd details dir div dl dt fieldset figcaption footer form header hgroup legend li listing ' +
    'main menu nav p plaintext pre search section summary table tbody td tfoot th thead tr xmp'
  ).split(' '),
)

function levelOf(reader: Reader, element: Element): Heading['level'] {
  const typed = Number(element.tagName[1])
  const level = reader.pasted
    ? reader.outline.next(typed)
    : (Math.min(Math.max(typed, 2), 4) as Heading['level'])
  if (level !== typed) reader.counting.count('heading-level')
  return level
}

function readHeading(reader: Reader, element: Element, place: Place, flow: Flow): void {
  if (place.depth === 1) {
    const { lines, others } = linesOf(
      reader.blocks(element.childNodes, { ...place, marks: 0, align: undefined }, 'line'),
    )
    if (lines.length > 0) flow.add({ kind: 'heading', level: levelOf(reader, element), content: lines })
    flow.add(...others)
  } else {
    reader.counting.count('heading-nested')
    flow.end()
    reader.nodes(element.childNodes, { ...place, marks: place.marks | bitOf('strong') }, flow)
    flow.end()
  }
}

function readQuote(reader: Reader, element: Element, place: Place, flow: Flow): void {
  const may = mayHold(reader, place)
  const blocks = reader.blocks(element.childNodes, may ? insideOf(place) : place)
  const quote: Block[] = blocks.length === 0 ? [] : [{ kind: 'quote', blocks }]
  flow.add(...(may ? quote : blocks))
}

function readLink(reader: Reader, element: Element, place: Place, flow: Flow): void {
  const typed = attributeOf(element, 'href')
  const href = typed === undefined ? undefined : cleanHref(typed, reader.options.base)
  if (typed !== undefined && href === undefined) reader.counting.count('link')
  reader.nodes(element.childNodes, href === undefined ? place : { ...place, href }, flow)
}

function readParagraph(reader: Reader, element: Element, place: Place, flow: Flow): void {
  const item = reader.pasted ? wordItem(reader, element, place) : undefined
  if (item) return flow.add(item)
  if (readAttachment(reader, element, flow)) return
  flow.end()
  const before = flow.length
  reader.nodes(element.childNodes, place, flow)
  flow.end()
  if (flow.length === before) reader.counting.count('empty-paragraph')
}

function readBlock(reader: Reader, element: Element, place: Place, flow: Flow): void {
  flow.end()
  reader.nodes(element.childNodes, place, flow)
  flow.end()
}

/** An item outside any list is an item all the same. */
function readLooseItem(reader: Reader, element: Element, place: Place, flow: Flow): void {
  if (!mayHold(reader, place)) return readBlock(reader, element, place, flow)
  const inside = { ...insideOf(place), lists: place.lists + 1 }
  const blocks = reader.blocks(element.childNodes, inside, 'item')
  if (blocks.length > 0) flow.add({ kind: 'line-item', level: 1, sign: { ordered: false }, blocks })
}

/** Reads one element that is not dropped into a flow, by its name and its own looks. */
export function readElement(reader: Reader, element: Element, around: Place, flow: Flow): void {
  const place = lookInside(element, around)
  const { tagName, childNodes } = element
  if (/^h[1-6]$/.test(tagName)) return readHeading(reader, element, place, flow)
  switch (tagName) {
    case 'br':
      return flow.lineBreak(place)
    case 'hr':
      return flow.add({ kind: 'rule' })
    case 'img':
      return readImage(reader, element, place, flow)
    case 'a':
      return readLink(reader, element, place, flow)
    case 'p':
      return readParagraph(reader, element, place, flow)
    case 'ul':
    case 'ol':
      return readList(reader, element, place, flow)
    case 'li':
      return place.item === element
        ? readBlock(reader, element, place, flow)
        : readLooseItem(reader, element, place, flow)
    case 'blockquote':
      return readQuote(reader, element, place, flow)
    case 'figure':
      return readFigure(reader, element, place, flow)
    case 'video':
    case 'audio':
      return readRecording(reader, element, flow)
    case 'table': {
      if (reader.layouts.has(element)) reader.counting.count('layout-table')
      else if (mayHold(reader, place)) return readTable(reader, element, place, flow)
      return readBlock(reader, element, place, flow)
    }
  }
  if (place.unnumbered && isMarker(element)) return
  if (tagName === 'div' && classesOf(element).includes('gallery'))
    return readGallery(reader, element, place, flow)
  if (blockNames.has(tagName)) return readBlock(reader, element, place, flow)
  reader.nodes(childNodes, place, flow)
}
