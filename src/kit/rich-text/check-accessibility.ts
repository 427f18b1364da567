import { fold } from '../vietnamese/index.ts'
import type { Block, Figure, Heading, Inline, Paragraph, RichText, Table } from './document.ts'
import { wordsIn } from './plain-text.ts'
import { linksStandingIn, type Path, standingIn, wordsOf } from './walk.ts'

export type AccessibilityCode =
  | 'alt-missing'
  | 'alt-is-file-name'
  | 'heading-skipped'
  | 'link-says-nothing'
  | 'link-is-address'
  | 'table-without-headers'
  | 'video-without-captions'
  | 'audio-without-transcript'
  | 'capitals'
  | 'heading-in-capitals'
  | 'heading-too-long'
  | 'heading-by-hand'
  | 'list-by-hand'
  | 'sentence-too-long'
  | 'paragraph-too-long'

/** Something that somebody will not see, hear or find, and where it stands. */
export type Obstacle = { readonly code: AccessibilityCode; readonly at: Path }

const most = { capitals: 60, words: 200, sentence: 60, heading: 30 } as const

/** Words that say nothing of where a link leads, folded; a link needs another one. */
const empty = new Set(
  (
    'a an bam ban bang cach chi chuot click day de doc download duoi file here kick ket lien link more nay nhan nhap nhe o page read ' +
    'tai tap tep them this tiep tiet tin trang vao ve voi xem xuong'
  ).split(' '),
)

function ofFigure({ alt, decorative }: Figure): AccessibilityCode[] {
  if (decorative) return []
  if (alt.trim() === '') return ['alt-missing']
  const named = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic)$/i.test(alt.trim())
  const numbered = /^(?:img|dsc[nf]?|image|photo|screenshot|anh|z)[\s_-]*\d[\w\s-]*$/i.test(fold(alt))
  return named || numbered ? ['alt-is-file-name'] : []
}

const ofTable = ({ headerRows, headerColumn }: Table): AccessibilityCode[] =>
  headerRows === 0 && !headerColumn ? ['table-without-headers'] : []

const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
const isShouted = (text: string, letters: number) => lettersIn(text) > letters && !/\p{Ll}/u.test(text)

/** Ends of sentences; a point behind a number or an abbreviation (`TP.`, `Đ.`) ends none. */
const sentencesOf = (text: string) => text.split(/(?<=[\p{Ll}\d”")][.!?…;:])\s+(?=[\p{Lu}“"(\d-])/u)

/** A short line that is bold from end to end and ends like no sentence: a heading that nobody can jump to. */
function isHeadingByHand(content: readonly Inline[], text: string): boolean {
  const words = wordsIn(text)
  const bold = content.every((one) => one.kind === 'break' || (one.kind === 'text' && (one.marks?.includes('strong') || one.text.trim() === ''))) // prettier-ignore
  return bold && words > 0 && words <= 20 && !/[.!?…:;,]$/.test(text.trim())
}

function ofParagraph({ content, align }: Paragraph): AccessibilityCode[] {
  const text = wordsOf(content, ' ')
  const long = wordsIn(text) > most.words
  const lines = wordsOf(content).split('\n')
  const isList = lines.length > 1 && lines.every((line) => /^\s*(?:[-–•*+]|\d{1,2}[.)]|[a-zđ]\))\s+\S/u.test(line)) // prettier-ignore
  const endless = sentencesOf(text).some((sentence) => wordsIn(sentence) > most.sentence)
  return [
    ...(isShouted(text, most.capitals) ? (['capitals'] as const) : []),
    ...(isHeadingByHand(content, text) && align === undefined ? (['heading-by-hand'] as const) : []),
    ...(isList ? (['list-by-hand'] as const) : []),
    ...(endless && !long && !isList ? (['sentence-too-long'] as const) : []),
    ...(long ? (['paragraph-too-long'] as const) : []),
  ]
}

function ofHeading({ content }: Heading): AccessibilityCode[] {
  const text = wordsOf(content, ' ')
  return [
    ...(isShouted(text, 12) ? (['heading-in-capitals'] as const) : []),
    ...(wordsIn(text) > most.heading ? (['heading-too-long'] as const) : []),
  ]
}

function ofBlock(block: Block): AccessibilityCode[] {
  switch (block.kind) {
    case 'figure':
      return ofFigure(block)
    case 'table':
      return ofTable(block)
    case 'paragraph':
      return ofParagraph(block)
    case 'heading':
      return ofHeading(block)
    case 'video':
      return block.captions || block.transcript.trim() !== '' ? [] : ['video-without-captions']
    case 'audio':
      return block.transcript.trim() === '' ? ['audio-without-transcript'] : []
    default:
      return []
  }
}

function ofLink(text: string): AccessibilityCode[] {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text.trim())) return ['link-is-address']
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => empty.has(word)) ? ['link-says-nothing'] : []
}

/** Headings that are more than one level deeper than the one before; the title of the article, above all, is level 1. */
function skippedHeadings(document: RichText): Obstacle[] {
  let before = 1
  return document.blocks.flatMap((block, at): Obstacle[] => {
    if (block.kind !== 'heading') return []
    const skips = block.level > before + 1
    before = block.level
    return skips ? [{ code: 'heading-skipped', at: ['blocks', at] }] : []
  })
}

/** What a document keeps from people who do not see, hear or know it as its author does (WCAG 2.1 AA, in what a machine can tell). */
export function checkAccessibility(document: RichText): readonly Obstacle[] {
  // In a cell or an item a bold line is no heading.
  const fits = (code: AccessibilityCode, at: Path) => code !== 'heading-by-hand' || at.length === 2
  const blocks = [...standingIn(document)].flatMap(({ block, at }) =>
    ofBlock(block)
      .filter((code) => fits(code, at))
      .map((code) => ({ code, at })),
  )
  const links = [...linksStandingIn(document)].flatMap(({ link, at }) =>
    ofLink(wordsOf(link.content, ' ')).map((code) => ({ code, at })),
  )
  return [...skippedHeadings(document), ...blocks, ...links]
}
