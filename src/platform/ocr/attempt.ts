import type { PageWord } from '#kit/first-page/page.ts'
import type { Ocr } from './find-ocr.ts'
import { parseTsv } from './parse-tsv.ts'
import { longerSideOfA4, prepareScan, type Turn } from './prepare-scan.ts'
import { runProgram } from './run-program.ts'

export type Program = Extract<Ocr, { available: true }>
/** The words of a scan read one way up, in its pixels. */
export type Attempt = { readonly words: readonly PageWord[]; readonly confidence: number; readonly turn: Turn; readonly skew: number; readonly width: number; readonly height: number } // prettier-ignore

/** Recognises a scan turned one way up; `known` tells what another layer of it told already. */
export async function attempt(
  scan: Buffer,
  turn: Turn,
  { program }: Program,
  until: number,
  known: { readonly skew?: number; readonly scattered?: boolean } = {},
): Promise<Attempt | 'ocr.failed' | 'ocr.too-long'> {
  const prepared = await prepareScan(scan, turn, known.skew)
  const { width, height, skew, added } = prepared
  const dpi = String(Math.max(70, Math.round((Math.max(width, height) / longerSideOfA4) * 72)))
  const args = [
    'stdin',
    'stdout',
    '-l',
    'vie',
    '--oem',
    '1',
    '--psm',
    known.scattered ? '11' : '3',
    '--dpi',
    dpi,
    'tsv',
  ]
  const ran = await runProgram(program, args, {
    input: prepared.png,
    milliseconds: until - performance.now(),
  })
  if (ran.outcome !== 'done') return `ocr.${ran.outcome}`
  const words = moved(parseTsv(ran.output.toString()), added)
  return { words, confidence: confidenceOf(words), turn, skew, width, height }
}

/** Places on the page as it was before straightening made it larger. */
export const moved = (
  words: readonly PageWord[],
  added: { readonly x: number; readonly y: number },
): PageWord[] =>
  words.map((word) => ({
    ...word,
    box: { ...word.box, x: word.box.x - added.x, y: word.box.y - added.y },
  }))

/** Few words are little evidence: ten sure letters do not outweigh a page. */
function confidenceOf(words: readonly PageWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sure = words.reduce((sum, { text, confidence = 0 }) => sum + text.length * confidence, 0)
  return letters === 0 ? 0 : (sure / letters) * Math.min(1, letters / 40)
}
