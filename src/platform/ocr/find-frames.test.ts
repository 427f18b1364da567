import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { findFrames } from './find-frames.ts'

const [width, height] = [1240, 1754]

/** A gray page with lines of text, and a frame that leans. */
async function page(frame: string): Promise<Uint8Array> {
  const lines = Array.from({ length: 12 }, (_, line) => `<text x="180" y="${500 + line * 34}" font-size="24" font-family="serif">Căn cứ tình hình thực tế và đề nghị của các địa phương</text>`).join('') // prettier-ignore
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#eee"/>${lines}${frame}</svg>`
  return sharp(Buffer.from(svg)).grayscale().raw().toBuffer()
}
const framed = (turn: number) =>
  `<g transform="rotate(${turn} 320 320)"><rect x="260" y="300" width="130" height="44" fill="none" stroke="#444" stroke-width="4"/><rect x="290" y="314" width="70" height="16"/></g>`

describe('frames on a page', () => {
  for (const turn of [0, 4, -5])
    it(`are found with their lean when stamped ${turn} degrees askew`, async () => {
      const found = findFrames(await page(framed(turn)), width, height)
      assert.equal(found.length, 1)
      assert.ok(Math.abs(found[0]!.lean - turn) < 1.2, String(found[0]!.lean))
      assert.ok(Math.abs(found[0]!.x - 258) < 12 && Math.abs(found[0]!.width - 134) < 16)
    })

  it('are none in a page of text, and not sought in its lower half', async () => {
    assert.deepEqual(findFrames(await page(''), width, height), [])
    assert.deepEqual(findFrames(await page(framed(0).replaceAll('y="3', 'y="15')), width, height), [])
  })
})
