import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import type { PageWord } from '#kit/first-page/page.ts'
import { findOcr } from './find-ocr.ts'
import { mergeLayers } from './merge-layers.ts'
import { recognise } from './recognise.ts'

const ocr = await findOcr()
const word = (text: string, x: number, width: number, confidence = 0.9): PageWord => ({ text, confidence, box: { x, y: 100, width, height: 12 } }) // prettier-ignore
const none = { whole: [], dark: [], red: [], framed: [] }

/** A page as a scanner saves it: print, a red seal over the title, a framed mark. */
function scan(turned: number): Promise<Buffer> {
  const line = (text: string, y: number, size = 34) => `<text x="200" y="${y}" font-size="${size}" font-family="Tinos,Liberation Serif,DejaVu Serif,serif">${text}</text>` // prettier-ignore
  const lines = Array.from({ length: 10 }, (_, at) => line('Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về phòng, chống thiên tai', 500 + at * 56)).join('') // prettier-ignore
  const mark = '<g><rect x="240" y="300" width="170" height="64" fill="none" stroke="#c8201c" stroke-width="5"/><text x="268" y="347" font-size="42" font-weight="bold" fill="#c8201c" font-family="Tinos,Liberation Serif,DejaVu Serif,serif">MẬT</text></g>' // prettier-ignore
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="100%" height="100%" fill="#f4f3ee"/>${line('Số: 15/UBND-TH', 260)}${mark}${lines}</svg>`
  return sharp(Buffer.from(svg)).rotate(turned).jpeg({ quality: 75 }).toBuffer()
}

describe('a scan', () => {
  it('that is no picture is refused with a code', async () => {
    const read = await recognise({ image: Buffer.from('x') })
    assert.ok(read.outcome === 'refused' && /^ocr\.(failed|absent|no-vietnamese)$/.test(read.code))
  })

  it('gives a code where Tesseract is absent', async () => {
    const read = await recognise({ image: await scan(0) }, { available: false, code: 'ocr.absent' })
    assert.deepEqual(read, { outcome: 'refused', code: 'ocr.absent' })
  })

  for (const turned of [0, 180])
    it(`is read upright when it lay turned by ${turned}, its framed red mark as a stamp`, async () => {
      if (!ocr.available) return
      const read = await recognise({ image: await scan(turned) })
      assert.ok(read.outcome === 'read')
      assert.equal(read.turned, turned)
      const print = read.words.filter(({ stamped }) => !stamped).map(({ text }) => text)
      assert.ok(print.join(' ').includes('Ủy ban nhân dân tỉnh'), print.join(' '))
      assert.deepEqual(read.words.filter(({ stamped }) => stamped).map(({ text }) => text), ['MẬT']) // prettier-ignore
    })
})

describe('the layers of a scan', () => {
  it('give the print as it stands without the ink above it', () => {
    const words = mergeLayers({ ...none, whole: [word('PẨ0%', 100, 40)], dark: [word('PHÓ', 101, 38)] })
    assert.deepEqual(words.map(({ text }) => text), ['PHÓ']) // prettier-ignore
  })

  it('keep what only the whole shows, a number written by pen', () => {
    const words = mergeLayers({ ...none, whole: [word('74', 200, 20), word('Số:', 170, 20)], dark: [word('Số:', 170, 20)] }) // prettier-ignore
    assert.deepEqual(words.map(({ text }) => text), ['Số:', '74']) // prettier-ignore
  })

  it('tell stamps from print', () => {
    const words = mergeLayers({ ...none, whole: [word('a', 0, 9)], framed: [word('KHẨN', 300, 60)] })
    assert.deepEqual(words.map(({ text, stamped = false }) => [text, stamped]), [['a', false], ['KHẨN', true]]) // prettier-ignore
  })
})
