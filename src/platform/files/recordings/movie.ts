/** Up to `length` bytes of a file from a position; fewer at its end. */
export type ReadAt = (from: number, length: number) => Promise<Buffer>

export type RecordingFacts = {
  readonly seconds: number | undefined
  /** Of the picture, in pixels; undefined where there is none. */
  readonly width?: number | undefined
  readonly height?: number | undefined
}

type Box = { readonly type: string; readonly start: number; readonly end: number }

const mostBoxes = 2_000

/** The boxes between two positions (ISO/IEC 14496-12 §4.2), headers only. */
async function* boxesIn(read: ReadAt, from: number, to: number): AsyncGenerator<Box> {
  for (let at = from, seen = 0; at + 8 <= to && seen < mostBoxes; seen++) {
    const head = await read(at, 16)
    if (head.length < 8) return
    const small = head.readUInt32BE(0)
    const large = small === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : small
    const size = small === 0 ? to - at : large
    const start = at + (small === 1 ? 16 : 8)
    if (size < 8 || at + size > to) return
    yield { type: head.toString('latin1', 4, 8), start, end: at + size }
    at += size
  }
}

async function find(read: ReadAt, within: { start: number; end: number }, type: string) {
  for await (const box of boxesIn(read, within.start, within.end)) if (box.type === type) return box
  return undefined
}

/** Duration in the time scale of its header, of `mvhd` (§8.2.2). */
function secondsOf(header: Buffer): number | undefined {
  if (header.length < 32) return undefined
  const long = header[0] === 1
  const scale = header.readUInt32BE(long ? 20 : 12)
  const units = long ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16)
  return scale > 0 && units > 0 && units < 2 ** 50 ? units / scale : undefined
}

/** What the head of an MP4 says of it; undefined where it has none. Reads headers only. */
export async function readMovie(read: ReadAt, size: number): Promise<RecordingFacts | undefined> {
  const movie = await find(read, { start: 0, end: size }, 'moov')
  const header = movie && (await find(read, movie, 'mvhd'))
  if (!movie || !header) return undefined
  let sides: { width: number; height: number } | undefined
  for await (const track of boxesIn(read, movie.start, movie.end)) {
    const about = track.type === 'trak' ? await find(read, track, 'tkhd') : undefined
    if (!about || about.end - about.start < 8) continue
    const last = await read(about.end - 8, 8)
    const [width = 0, height = 0] = last.length === 8 ? [last.readUInt16BE(0), last.readUInt16BE(4)] : []
    if (width > 0 && height > 0) sides ??= { width, height }
  }
  return { seconds: secondsOf(await read(header.start, 40)), ...sides }
}
