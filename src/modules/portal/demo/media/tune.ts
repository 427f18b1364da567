/** Writes bits, the highest first. */
class Bits {
  readonly bytes: number[] = []
  #bits = 0
  write(value: number, length: number): void {
    for (let at = length - 1; at >= 0; at--) {
      if (this.#bits % 8 === 0) this.bytes.push(0)
      this.bytes[this.bytes.length - 1]! |= ((value >> at) & 1) << (7 - (this.#bits % 8))
      this.#bits++
    }
  }
}

/** 32 kHz, one channel, 64 kbit/s: 288 bytes a frame, 36 ms. */
const frameBytes = 288
const framesPerSecond = 32_000 / 1_152

/** One granule's main data: a single line of the spectrum, coded by Huffman table 1 (ISO/IEC 11172-3, table B.7). */
function granule(bits: Bits, line: number): number {
  const pairs = Math.floor(line / 2) + 1
  for (let pair = 0; pair < pairs - 1; pair++) bits.write(1, 1)
  bits.write(1, line % 2 === 0 ? 2 : 3)
  bits.write(0, 1)
  return pairs - 1 + (line % 2 === 0 ? 2 : 3) + 1
}

/** A frame of MPEG-1 Layer III with one tone; `gain` 0 is silence, 210 is loud. */
function frame(line: number, gain: number): Buffer {
  const main = new Bits()
  const lengths = [granule(main, line), granule(main, line)]
  const side = new Bits()
  side.write(0, 9 + 5 + 4) // main_data_begin, private bits, scfsi
  for (const length of lengths) {
    side.write(length, 12)
    side.write(Math.floor(line / 2) + 1, 9)
    side.write(gain, 8)
    side.write(0, 4 + 1) // no scale factors, no window switching
    for (let region = 0; region < 3; region++) side.write(1, 5)
    side.write(15, 4) // the first region reaches as far as it can
    side.write(0, 3)
    side.write(0, 3) // preflag, scalefac_scale, count1table_select
  }
  const whole = Buffer.alloc(frameBytes)
  whole.set([0xff, 0xfb, 0x58, 0xc4], 0)
  whole.set(side.bytes, 4)
  whole.set(main.bytes, 4 + 17)
  return whole
}

export type Note = { readonly hertz: number; readonly seconds: number }

/** A tune of single tones as MP3, each dying away like a bell; the same notes give the same bytes. */
export function playMp3(notes: readonly Note[]): Buffer {
  return Buffer.concat(
    notes.flatMap(({ hertz, seconds }) => {
      const line = Math.round((hertz * 2 * 576) / 32_000 - 0.5)
      const frames = Math.round(seconds * framesPerSecond)
      return Array.from({ length: frames }, (_, at) => frame(line, Math.round(198 - (at / frames) * 26)))
    }),
  )
}
