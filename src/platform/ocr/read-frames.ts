import type { PageWord } from '#kit/first-page/page.ts'
import sharp from 'sharp'
import { findFrames, type Frame } from './find-frames.ts'
import { parseTsv } from './parse-tsv.ts'
import { runProgram } from './run-program.ts'

/** Letters are recognised best when they are about this high, in pixels. */
const lineHeight = 72

/** Cuts a frame out, upright and without its own lines. */
async function inside(png: Buffer, { x, y, width, height, lean }: Frame): Promise<Buffer> {
  const margin = 6
  const cut = { left: Math.max(0, x - margin), top: Math.max(0, y - margin), width: width + 2 * margin, height: height + 2 * margin } // prettier-ignore
  const { info } = await sharp(png).toBuffer({ resolveWithObject: true })
  const piece = { ...cut, width: Math.min(cut.width, info.width - cut.left), height: Math.min(cut.height, info.height - cut.top) } // prettier-ignore
  const level = await sharp(png).extract(piece).rotate(-lean, { background: 'white' }).png().toBuffer({ resolveWithObject: true }) // prettier-ignore
  const own = Math.abs(Math.tan((lean * Math.PI) / 180))
  const [across, down] = [width - own * height, height - own * width]
  const line = Math.max(4, down * 0.11)
  const [w, h] = [Math.round(across - 2 * line), Math.round(down - 2 * line)].map((size) => Math.max(8, size)) as [number, number] // prettier-ignore
  const left = Math.max(0, Math.round((level.info.width - w) / 2))
  const top = Math.max(0, Math.round((level.info.height - h) / 2))
  const size = { width: Math.min(w, level.info.width - left), height: Math.min(h, level.info.height - top) }
  return sharp(level.data)
    .extract({ left, top, ...size })
    .resize({ height: lineHeight })
    .extend({ top: 24, bottom: 24, left: 40, right: 40, background: 'white' })
    .png()
    .toBuffer()
}

/** Recognises what stands in frames on the upper part of an upright gray page: recognition of whole pages takes frames for pictures. */
export async function readFrames(
  png: Buffer,
  { program, milliseconds }: { readonly program: string; readonly milliseconds: number },
): Promise<PageWord[]> {
  const { data, info } = await sharp(png).extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  const words: PageWord[] = []
  for (const frame of findFrames(data, info.width, info.height)) {
    const args = ['stdin', 'stdout', '-l', 'vie', '--oem', '1', '--psm', '7', '--dpi', '200', 'tsv']
    const ran = await runProgram(program, args, { input: await inside(png, frame), milliseconds })
    if (ran.outcome !== 'done') continue
    const read = parseTsv(ran.output.toString())
    const text = read.map((word) => word.text).join(' ')
    const confidence = read.reduce((sum, word) => sum + (word.confidence ?? 0), 0) / Math.max(1, read.length)
    const { x, y, width, height } = frame
    if (/\p{L}{2}/u.test(text)) words.push({ text, box: { x, y, width, height }, confidence, stamped: true })
  }
  return words
}
