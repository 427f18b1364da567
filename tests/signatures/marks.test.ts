import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import sharp from 'sharp'
import { closePdfReaders, readPdf, renderPixels } from '#platform/pdf/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { drawMarks } from '../../src/modules/signatures/outside/draw-mark.ts'
import type { ShownMark } from '../../src/modules/signatures/signature-mark.ts'

after(() => {
  closeTypesetters()
  closePdfReaders()
})

const points = (millimetres: number) => (millimetres * 72) / 25.4
const organ = 'Ủy ban nhân dân xã Tà Long'

async function drawn(show: ShownMark, width = 36, height = 36): Promise<Uint8Array> {
  const [mark] = await drawMarks([{ page: 2, rectangle: [100, 50, 100 + points(width), 50 + points(height)], show }]) // prettier-ignore
  assert.deepEqual([mark!.page, mark!.rectangle[0]], [2, 100])
  assert.ok('pdf' in mark!.picture)
  return mark!.picture.pdf
}

const wordsOf = async (file: Uint8Array) => {
  const { pages } = await readPdf(file)
  return pages.flatMap(({ words }) => words)
}
const textOf = async (file: Uint8Array) => (await wordsOf(file)).map(({ text }) => text).join(' ')

/** Left, top, right and bottom of what is not white, in millimetres of a place so many wide; and its average colour. */
async function inkOf(file: Uint8Array, width: number) {
  const each = 20
  const { pixels } = await renderPixels({ file, page: 1, width: width * each })
  const { data, channels, width: across, height } = pixels!
  const box = [across, height, 0, 0] as [number, number, number, number]
  const sums = [0, 0, 0]
  let count = 0
  for (let at = 0; at < across * height; at++) {
    const colour = [0, 1, 2].map((part) => data[at * channels + part]!)
    if (Math.min(...colour) > 200) continue
    const [x, y] = [at % across, Math.floor(at / across)]
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
    colour.forEach((value, part) => (sums[part]! += value))
    count++
  }
  const [red, green, blue] = sums.map((sum) => sum / count) as [number, number, number]
  return { box: box.map((value) => value / each) as typeof box, red, green, blue }
}

const near = (value: number, wanted: number, by = 0.6) =>
  assert.ok(Math.abs(value - wanted) <= by, `${value} instead of ${wanted}`)

const disc = (colour: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle cx="150" cy="150" r="149" fill="${colour}"/></svg>`,
    ),
  )
    .png()
    .toBuffer()

describe('the seal of an authority', () => {
  it('shows as wide as it is in reality, at the right of its place', async () => {
    const picture = await disc('#d4141c')
    for (const [millimetres, wide] of [
      [undefined, 36],
      [30, 30],
      [24, 24],
    ] as const) {
      const { box, red, blue } = await inkOf(
        await drawn({ kind: 'seal', organ, picture, trial: false, ...(millimetres ? { millimetres } : {}) }),
        36,
      )
      near(box[2] - box[0], wide)
      near(box[3] - box[1], wide)
      near(box[2], 36)
      assert.ok(red > blue + 80)
    }
  })

  it('is refused where there is none, with a sentence', async () => {
    await assert.rejects(drawn({ kind: 'seal', organ, trial: false }), {
      status: 422,
      reasons: [{ code: 'signatures.seal-picture-missing' }],
    })
  })

  it('is drawn for trials: red, 26 mm, the name around and the words DÙNG THỬ across', async () => {
    const file = await drawn({ kind: 'seal', organ, trial: true })
    const { box, red, green, blue } = await inkOf(file, 36)
    near(box[2] - box[0], 25.3, 1)
    assert.ok(red > green + 80 && red > blue + 80)
    const said = (await textOf(file)).replace(/\s/g, '')
    assert.match(said, /DÙNGTHỬ/)
    for (const letter of 'ỦYBANNHÂNDÂNXÃTÀLONG') assert.ok(said.includes(letter), letter)
  })

  it('has room around for the longest name: no letter stands on another', async () => {
    const long = 'Ban Quản lý dự án đầu tư xây dựng và Phát triển quỹ đất khu vực Đakrông'
    const letters = (await wordsOf(await drawn({ kind: 'seal', organ: long, trial: true }))).filter(
      ({ text }) => text.length === 1,
    )
    assert.ok(letters.length >= 15, String(letters.length))
    for (const one of letters) {
      const middle = ({ box }: typeof one) => [box.x + box.width / 2, box.y + box.height / 2] as const
      const [x, y] = middle(one)
      const distances = letters
        .filter((other) => other !== one)
        .map((other) => Math.hypot(middle(other)[0] - x, middle(other)[1] - y))
      const size = Math.min(one.box.width, one.box.height)
      assert.ok(Math.min(...distances) > size * 0.6, `${one.text}: ${Math.min(...distances)} of ${size}`)
    }
  })

  it('with a picture says DÙNG THỬ too where it is one for trials', async () => {
    const picture = await disc('#d4141c')
    assert.equal(await textOf(await drawn({ kind: 'seal', organ, picture, trial: true })), 'DÙNG THỬ')
    assert.equal(await textOf(await drawn({ kind: 'seal', organ, picture, trial: false })), '')
  })
})

describe('the hand signature', () => {
  it('is the name in blue where there is no picture, within its place however long', async () => {
    for (const name of [
      'Hồ Ý',
      'Nguyễn Thị Hương Giang',
      'Công Tằng Tôn Nữ Hoàng Thị Phương Khánh Quỳnh Trâm Anh',
    ]) {
      const file = await drawn({ kind: 'person', name, trial: false }, 50, 27)
      const { box, red, blue } = await inkOf(file, 50)
      assert.equal(await textOf(file), name)
      assert.ok(box[0] >= 0.5 && box[2] <= 49.5 && blue > red + 60, JSON.stringify(box))
    }
  })

  it('keeps the shape of its picture, and lets the paper through', async () => {
    const picture = await disc('#1733a6')
    const { box } = await inkOf(await drawn({ kind: 'person', name: 'x', picture, trial: false }, 50, 27), 50)
    near(box[2] - box[0], 27)
    near(box[3] - box[1], 27)
  })

  it('of a key for trials says so', async () => {
    assert.match(
      await textOf(await drawn({ kind: 'person', name: 'Hồ Ý', trial: true }, 50, 27)),
      /DÙNG THỬ$/,
    )
    assert.match(
      await textOf(await drawn({ kind: 'check', name: 'Hồ Ý', trial: true }, 15, 8)),
      /HÝ DÙNG THỬ/,
    )
    assert.equal(await textOf(await drawn({ kind: 'check', name: 'Hồ Ý', trial: false }, 15, 8)), 'HÝ')
  })
})

describe('words of a signature', () => {
  it('stand on their line in the face of the paper, at the side that was asked for', async () => {
    for (const [align, from] of [
      ['left', 0],
      ['center', 10],
      ['right', 20],
    ] as const) {
      const file = await drawn({ kind: 'words', words: '1234', size: 13, align }, 30, 6)
      const [word] = await wordsOf(file)
      assert.equal(word!.text, '1234')
      near((word!.box.x * 25.4) / 72, from, 1.5)
      const { box } = await inkOf(file, 30)
      near(6 - box[3], (13 * 0.22 * 25.4) / 72, 0.2)
    }
  })

  it('are words, whatever they hold', async () => {
    const words = '#let x = [*y*] $ \\ "'
    assert.equal(await textOf(await drawn({ kind: 'words', words, size: 10, align: 'left' }, 80, 6)), words)
  })
})

it('a mark is drawn once, and another picture is another mark', async () => {
  const [one, other] = [await disc('#d4141c'), await disc('#c01010')]
  const show = (picture: Uint8Array): ShownMark => ({ kind: 'seal', organ, picture, trial: false })
  const first = await drawn(show(one))
  assert.equal(await drawn(show(Buffer.from(one))), first)
  assert.notDeepEqual(await drawn(show(other)), first)
})
