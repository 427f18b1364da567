import type { PageWord } from '#kit/first-page/page.ts'
import { attempt, type Attempt, moved, type Program } from './attempt.ts'
import { colourLayers } from './colour-layers.ts'
import { mergeLayers } from './merge-layers.ts'
import { prepareScan } from './prepare-scan.ts'
import { readFrames } from './read-frames.ts'

/** Marks stand on the first pages; looking for frames elsewhere is lost time. */
const pagesWithMarks = 2

/** Reads the print and the stamps of a page apart; what was read of the whole stands where there is no colour or no time. */
export async function wordsOfLayers(
  image: Buffer,
  opened: Buffer,
  { turn, skew, words: whole }: Attempt,
  { page, program, until }: { readonly page: number; readonly program: Program; readonly until: number },
): Promise<readonly PageWord[]> {
  const upright = page <= pagesWithMarks ? await prepareScan(opened, turn, skew) : undefined
  const left = () => ({ program: program.program, milliseconds: until - performance.now() })
  const framed = upright ? moved(await readFrames(upright.png, left()), upright.added) : []
  const layers = await colourLayers(image)
  if (!layers) return mergeLayers({ whole, dark: [], red: [], framed })
  const dark = await attempt(layers.dark, turn, program, until, { skew })
  const red = await attempt(layers.red, turn, program, until, { skew, scattered: true })
  const wordsOf = (read: Attempt | string) => (typeof read === 'string' ? [] : read.words)
  return mergeLayers({ whole, dark: wordsOf(dark), red: wordsOf(red), framed })
}
