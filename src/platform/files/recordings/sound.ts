import type { ReadAt } from './movie.ts'

const bitRates = {
  1: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const
const sampleRates = [44_100, 48_000, 32_000]

/** Where the first frame begins: behind what ID3v2 put before it. */
function behindTag(head: Buffer): number {
  if (head.toString('latin1', 0, 3) !== 'ID3') return 0
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10)
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d)
}

/** How long an MP3 lasts: as its first frame counts (Xing, Info), else by its first bit rate; undefined where no frame is found. */
export async function secondsOfMp3(read: ReadAt, size: number): Promise<number | undefined> {
  const start = behindTag(await read(0, 10))
  const head = await read(start, 4_096)
  const at = head.findIndex((byte, index) => byte === 0xff && ((head[index + 1] ?? 0) & 0xe6) === 0xe2)
  if (at < 0 || at + 4 > head.length) return undefined
  const version = (head[at + 1]! & 0x18) === 0x18 ? 1 : 2
  const rate = sampleRates[(head[at + 2]! >> 2) & 3]
  const bits = bitRates[version][(head[at + 2]! >> 4) - 1]
  if (rate === undefined || bits === undefined) return undefined
  const marked = ['Xing', 'Info'].map((mark) => head.indexOf(mark, at, 'latin1')).find((found) => found > 0)
  const samples = version === 1 ? 1_152 : 576
  if (marked !== undefined && marked - at < 48 && (head.readUInt32BE(marked + 4) & 1) === 1)
    return (head.readUInt32BE(marked + 8) * samples * version) / rate
  return ((size - start - at) * 8) / (bits * 1_000)
}

/** How long an Ogg file with Opus or Vorbis lasts: the position of its last page (RFC 3533 §6). */
export async function secondsOfOgg(read: ReadAt, size: number): Promise<number | undefined> {
  const head = await read(0, 256)
  const tail = await read(Math.max(0, size - 65_536), 65_536)
  const last = tail.lastIndexOf(Buffer.from('OggS'))
  if (last < 0 || last + 14 > tail.length) return undefined
  const vorbis = head.indexOf('\x01vorbis', 0, 'latin1')
  const rate = vorbis >= 0 && vorbis + 16 <= head.length ? head.readUInt32LE(vorbis + 12) : 48_000
  const position = Number(tail.readBigInt64LE(last + 6))
  return rate > 0 && position > 0 && position < 2 ** 50 ? position / rate : undefined
}
