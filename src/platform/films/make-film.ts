import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cutting, encoding, type Rung, rungsFor } from './ladder.ts'
import { runFfmpeg } from './run-ffmpeg.ts'

export type FilmRefusal = 'absent' | 'too-long' | 'unreadable' | 'too-slow'
/** The sizes of a film in a folder: `NAME.mp4`, `NAME.m4s`, and the list of the parts of the latter. */
export type Film =
  | { readonly outcome: 'made'; readonly sizes: readonly { readonly name: Rung['name']; readonly list: string }[] } // prettier-ignore
  | { readonly outcome: 'refused'; readonly code: FilmRefusal; readonly errors: string }

/** How far a film may go: its length, its pixels, and how long making it may take. */
export const filmLimits = { seconds: 3_600, pixels: 4_096 * 2_304, milliseconds: 3 * 3_600_000 } as const

// The file is read as MP4 whatever it says of itself, and nothing but this file is opened.
const reading = (path: string) => ['-protocol_whitelist', 'file', '-max_pixels', String(filmLimits.pixels), '-threads', '1', '-f', 'mov', '-i', `file:${path}`] // prettier-ignore

/** A list as ffmpeg writes it, which names nothing but its own file. */
function isOwnList(list: string, name: string): boolean {
  const lines = list.trim().split('\n')
  const [first, last] = [lines[0], lines.at(-1)]
  const own = (line: string) =>
    line === `${name}.m4s` ||
    line === `#EXT-X-MAP:URI="${name}.m4s",${/BYTERANGE="\d+@\d+"/.exec(line)?.[0]}` ||
    /^#EXT(?:M3U|INF:[\d.]+,|-X-(?:BYTERANGE:\d+@\d+|(?!MAP)[A-Z-]+(?::[A-Z0-9]+)?))$/.test(line)
  return first === '#EXTM3U' && last === '#EXT-X-ENDLIST' && lines.every(own)
}

/** Makes the sizes of a film in an empty folder. Whatever the bytes are is an answer. */
export async function makeFilm(
  path: string,
  folder: string,
  { seconds, shorterSide, milliseconds = filmLimits.milliseconds, program }: { readonly seconds: number; readonly shorterSide: number; readonly milliseconds?: number; readonly program?: string }, // prettier-ignore
): Promise<Film> {
  const refused = (code: FilmRefusal, errors = ''): Film => ({ outcome: 'refused', code, errors })
  if (seconds > filmLimits.seconds) return refused('too-long')
  const until = performance.now() + milliseconds
  const run = async (args: readonly string[]) => {
    const left = Math.max(1, until - performance.now())
    return runFfmpeg(args, { folder, milliseconds: left, ...(program === undefined ? {} : { program }) })
  }
  const rungs = rungsFor(shorterSide)
  // What its head says of its length is not believed: nothing beyond the limit is read, whatever sizes are made of it.
  const made = await run(['-t', String(filmLimits.seconds), ...reading(path), ...encoding(rungs)])
  if (made.outcome !== 'done')
    return refused(made.outcome === 'failed' ? 'unreadable' : made.outcome, made.errors)
  const sizes: { name: Rung['name']; list: string }[] = []
  for (const { name } of rungs) {
    const cut = await run([...reading(`${name}.mp4`), ...cutting(name)])
    if (cut.outcome !== 'done')
      return refused(cut.outcome === 'failed' ? 'unreadable' : cut.outcome, cut.errors)
    const list = await readFile(join(folder, `${name}.m3u8`), 'utf8')
    if (!isOwnList(list, name)) return refused('unreadable', list.slice(0, 300))
    sizes.push({ name, list })
  }
  return { outcome: 'made', sizes }
}
