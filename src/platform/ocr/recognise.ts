import type { PageWord } from '#kit/first-page/page.ts'
import { attempt, type Attempt, type Program } from './attempt.ts'
import { findOcr, type Ocr } from './find-ocr.ts'
import { likelyTurns } from './likely-turns.ts'
import { longerSideOfA4, openScan, type Turn } from './prepare-scan.ts'
import { inTurn } from './in-turn.ts'
import { turnOfSideways } from './sideways.ts'
import { wordsOfLayers } from './words-of-layers.ts'

export type ScanToRead = {
  readonly image: Buffer
  /** The width of the page in points as the picture stands; A4 by its longer side unless told. */
  readonly pageWidth?: number
  /** Counted from 1. */
  readonly page?: number
  /** Reads stamps, seals and pens apart from the print, which takes three times as long; the first two pages unless told. */
  readonly apart?: boolean
}

export type Recognition =
  | {
      readonly outcome: 'read'
      readonly number: number
      /** The upright page, in points. */
      readonly width: number
      readonly height: number
      readonly words: readonly PageWord[]
      /** Mean confidence of the words, 0 to 1. */
      readonly confidence: number
      /** How the picture was turned to stand upright, clockwise, and then levelled, in degrees. */
      readonly turned: Turn
      readonly skew: number
    }
  | { readonly outcome: 'refused'; readonly code: 'ocr.absent' | 'ocr.no-vietnamese' | 'ocr.too-long' | 'ocr.failed' } // prettier-ignore

const pageMilliseconds = 60_000
/** Upright pages of text read with about 0.9; below this another way up is tried. */
const doubtful = 0.72

/**
 * Recognises the words of one scanned page with their places; a page that stands on its side or upside down is turned first. One page
 * at a time in the whole process, 60 seconds each. Answers a code, never throws, when there is no Tesseract or no text.
 */
export async function recognise(scan: ScanToRead, ocr?: Ocr): Promise<Recognition> {
  const program = ocr ?? (await findOcr())
  if (!program.available) return { outcome: 'refused', code: program.code }
  return inTurn(() => recogniseNow(scan, program))
}

async function recogniseNow(
  { image, pageWidth, page = 1, apart = page <= 2 }: ScanToRead,
  program: Program,
): Promise<Recognition> {
  const until = performance.now() + pageMilliseconds
  let opened: Buffer
  try {
    opened = await openScan(image)
  } catch {
    return { outcome: 'refused', code: 'ocr.failed' }
  }
  const turned = (turn: Turn) => attempt(opened, turn, program, until)
  let best = await turned(0)
  const sideways = typeof best === 'string' ? undefined : turnOfSideways(best.words)
  if (sideways !== undefined) best = await turned(sideways)
  if (typeof best !== 'string' && best.confidence < doubtful) {
    for (const turn of await likelyTurns(opened, program, until)) {
      const other = await turned(turn)
      if (typeof other === 'string') break
      if (other.confidence > best.confidence) best = other
      if (best.confidence >= doubtful) break
    }
  }
  if (typeof best === 'string') return { outcome: 'refused', code: best }
  const words = apart ? await wordsOfLayers(image, opened, best, { page, program, until }) : best.words
  return inPoints({ ...best, words }, page, pageWidth)
}

function inPoints(best: Attempt, number: number, pageWidth?: number): Recognition {
  const lying = best.turn % 180 !== 0
  const scale = pageWidth === undefined ? longerSideOfA4 / Math.max(best.width, best.height) : pageWidth / (lying ? best.height : best.width) // prettier-ignore
  const rounded = (value: number) => Math.round(value * scale * 100) / 100
  const words = best.words.map((word) => {
    const { x, y, width, height } = word.box
    return { ...word, box: { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) } }
  })
  const { confidence, turn, skew, width, height } = best
  return { outcome: 'read', number, width: rounded(width), height: rounded(height), words, confidence, turned: turn, skew } // prettier-ignore
}
