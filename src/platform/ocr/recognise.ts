import type { PageWord } from '#kit/first-page/page.ts'
import { findOcr, type Ocr } from './find-ocr.ts'
import { parseTsv } from './parse-tsv.ts'
import { openScan, prepareScan, type Turn } from './prepare-scan.ts'
import { inTurn } from './in-turn.ts'
import { runProgram } from './run-program.ts'
import { turnOfSideways } from './sideways.ts'

export type ScanToRead = {
  readonly image: Buffer
  /** The width of the page in points as the picture stands; A4 by its longer side unless told. */
  readonly pageWidth?: number
  /** Counted from 1; only passed through. */
  readonly page?: number
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

type Program = Extract<Ocr, { available: true }>
type Attempt = { readonly words: readonly PageWord[]; readonly confidence: number; readonly turn: Turn; readonly skew: number; readonly width: number; readonly height: number } // prettier-ignore

const pageMilliseconds = 60_000
const longerSideOfA4 = 842
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
  { image, pageWidth, page = 1 }: ScanToRead,
  program: Program,
): Promise<Recognition> {
  const until = performance.now() + pageMilliseconds
  let opened: Buffer
  try {
    opened = await openScan(image)
  } catch {
    return { outcome: 'refused', code: 'ocr.failed' }
  }
  const attempt = (turn: Turn) => read(opened, turn, program, until)
  let best = await attempt(0)
  const sideways = typeof best === 'string' ? undefined : turnOfSideways(best.words)
  if (sideways !== undefined) best = await attempt(sideways)
  if (typeof best !== 'string' && best.confidence < doubtful) {
    for (const turn of await likelyTurns(opened, program, until)) {
      const other = await attempt(turn)
      if (typeof other === 'string') break
      if (other.confidence > best.confidence) best = other
      if (best.confidence >= doubtful) break
    }
  }
  if (typeof best === 'string') return { outcome: 'refused', code: best }
  return inPoints(best, page, pageWidth)
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

async function read(
  scan: Buffer,
  turn: Turn,
  { program }: Program,
  until: number,
): Promise<Attempt | 'ocr.failed' | 'ocr.too-long'> {
  const prepared = await prepareScan(scan, turn)
  const { width, height, skew, added } = prepared
  const dpi = String(Math.max(70, Math.round((Math.max(width, height) / longerSideOfA4) * 72)))
  const args = ['stdin', 'stdout', '-l', 'vie', '--oem', '1', '--psm', '3', '--dpi', dpi, 'tsv']
  const ran = await runProgram(program, args, {
    input: prepared.png,
    milliseconds: until - performance.now(),
  })
  if (ran.outcome !== 'done') return `ocr.${ran.outcome}`
  const words = parseTsv(ran.output.toString()).map((word) => ({
    ...word,
    box: { ...word.box, x: word.box.x - added.x, y: word.box.y - added.y },
  }))
  return { words, confidence: confidenceOf(words), turn, skew, width, height }
}

/** Few words are little evidence: ten sure letters do not outweigh a page. */
function confidenceOf(words: readonly PageWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sure = words.reduce((sum, { text, confidence = 0 }) => sum + text.length * confidence, 0)
  return letters === 0 ? 0 : (sure / letters) * Math.min(1, letters / 40)
}

/** The other ways up, the one first that the program believes in. */
async function likelyTurns(
  scan: Buffer,
  { program, tellsOrientation }: Program,
  until: number,
): Promise<Turn[]> {
  const others: Turn[] = [180, 90, 270]
  if (!tellsOrientation) return others
  const milliseconds = Math.min(15_000, until - performance.now())
  const ran = await runProgram(program, ['stdin', 'stdout', '--psm', '0'], { input: scan, milliseconds })
  const told = Number(/^Rotate: (\d+)/m.exec(ran.output.toString())?.[1])
  const first = others.filter((turn) => turn === told)
  return [...first, ...others.filter((turn) => turn !== told)]
}
