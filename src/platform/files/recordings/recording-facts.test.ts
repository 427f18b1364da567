import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ReadAt, readMovie } from './movie.ts'
import { secondsOfMp3, secondsOfOgg } from './sound.ts'

const reading =
  (bytes: Buffer): ReadAt =>
  async (from, length) =>
    bytes.subarray(from, from + length)

function box(type: string, ...inside: Uint8Array[]): Buffer<ArrayBuffer> {
  const content = Buffer.concat(inside)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}
function header(scale: number, units: number): Buffer<ArrayBuffer> {
  const mvhd = Buffer.alloc(100)
  mvhd.writeUInt32BE(scale, 12)
  mvhd.writeUInt32BE(units, 16)
  return box('mvhd', mvhd)
}
function page(position: bigint, content: Uint8Array = Buffer.alloc(0)): Buffer<ArrayBuffer> {
  const whole = Buffer.alloc(27)
  whole.write('OggS', 0, 'latin1')
  whole.writeBigInt64LE(position, 6)
  return Buffer.concat([whole, content])
}
function vorbis(rate: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(30)
  head.write('\x01vorbis', 0, 'latin1')
  head.writeUInt32LE(rate, 12)
  return head
}

describe('how long a recording lasts', () => {
  it('is said by the head of an MP4, wherever it stands', async () => {
    const track = Buffer.alloc(84)
    track.writeUInt16BE(640, 76)
    track.writeUInt16BE(360, 80)
    const movie = Buffer.concat([box('ftyp', Buffer.from('isom')), box('mdat', Buffer.alloc(999)), box('moov', header(600, 5_400), box('trak', box('tkhd', track)))]) // prettier-ignore
    assert.deepEqual(await readMovie(reading(movie), movie.length), { seconds: 9, width: 640, height: 360 })
    const cut = movie.subarray(0, 500)
    assert.equal(await readMovie(reading(cut), cut.length), undefined)
  })

  it('is told of an MP3 by its bit rate, behind a tag', async () => {
    const frame = Buffer.alloc(288)
    frame.set([0xff, 0xfb, 0x58, 0xc4])
    const tag = Buffer.concat([Buffer.from('ID3\x04\0\0', 'latin1'), Buffer.from([0, 0, 1, 0]), Buffer.alloc(128)]) // prettier-ignore
    const sound = Buffer.concat([tag, ...Array.from({ length: 500 }, () => frame)])
    assert.equal(await secondsOfMp3(reading(sound), sound.length), 18)
    assert.equal(await secondsOfMp3(reading(Buffer.alloc(600)), 600), undefined)
  })

  it('is told of Ogg by its last page, in the rate of its first', async () => {
    const opus = Buffer.concat([page(0n, Buffer.from('OpusHead')), page(96_000n)])
    assert.equal(await secondsOfOgg(reading(opus), opus.length), 2)
    const other = Buffer.concat([page(0n, vorbis(22_050)), page(44_100n)])
    assert.equal(await secondsOfOgg(reading(other), other.length), 2)
  })

  it('is never a fault of the program, whatever the bytes are', async () => {
    const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 200 }).map((some) => box('moov', header(1, 1), box('trak', box('tkhd', Buffer.from(some))))), // prettier-ignore
      fc
        .uint8Array({ maxLength: 200 })
        .map((some) => Buffer.concat([Buffer.from([0xff, 0xfb]), Buffer.from(some)])),
      fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.concat([page(5n), Buffer.from(some), Buffer.from('OggS')])), // prettier-ignore
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        const whole = Buffer.from(some)
        for (const ask of [readMovie, secondsOfMp3, secondsOfOgg]) {
          const told = await ask(reading(whole), whole.length)
          const seconds = typeof told === 'object' ? told.seconds : told
          assert.ok(seconds === undefined || seconds >= 0)
        }
      }),
    )
  })
})
