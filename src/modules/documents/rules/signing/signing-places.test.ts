import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PageWords } from '#kit/first-page/index.ts'
import type { PlaceOnPage } from '../../place-on-page.ts'
import { fieldsOf } from './fields.ts'
import { findPlaces } from './find-places.ts'
import { cornerMark, sealMarks } from './marks.ts'

const place = (name: string, page: number, x: number, y: number): PlaceOnPage => ({
  name,
  page,
  x,
  y,
  width: 30,
  height: 13,
})
const places = [
  place('number-blank', 1, 140, 98),
  place('day-blank', 1, 387, 98),
  place('month-blank', 1, 448, 98),
  { ...place('person', 3, 369, 585), width: 142, height: 77 },
  { ...place('organ', 3, 314, 573), width: 102, height: 102 },
]

describe('the fields that wait on a set paper', () => {
  it('are one for each who signs and each page: the authority signs the first page and the last', () => {
    assert.deepEqual(
      fieldsOf(places).map(({ name, page }) => [name, page]),
      [
        ['Ky nhay noi dung', 2],
        ['Ky nhay the thuc', 2],
        ['Nguoi co tham quyen', 2],
        ['Co quan', 0],
        ['Co quan-2', 2],
      ],
    )
  })

  it('span their places, counted from below', () => {
    const [left, bottom, right, top] = fieldsOf(places).find(({ name }) => name === 'Co quan')!.rectangle!
    assert.deepEqual([left, right], [140, 478])
    assert.ok(Math.abs(top - (841.89 - 98)) < 0.1 && Math.abs(bottom - (841.89 - 111)) < 0.1)
  })

  it('are those that the type of the paper has: an invitation of honour without number has none for it', () => {
    assert.deepEqual(
      fieldsOf(places.filter(({ page }) => page === 3)).map(({ name }) => name),
      ['Ky nhay noi dung', 'Ky nhay the thuc', 'Nguoi co tham quyen', 'Co quan'],
    )
  })
})

describe('what the authority writes', () => {
  const sealing = {
    number: '05',
    issuedOn: new Temporal.PlainDate(2026, 2, 3),
    seal: { kind: 'seal', organ: 'Ủy ban nhân dân xã Tà Long', trial: false },
  } as const

  it('is number, day and month as the decree writes them, and the seal', () => {
    const shown = sealMarks(places, sealing).map(({ page, show }) => [
      page,
      show.kind === 'words' ? show.words : show.kind,
    ])
    assert.deepEqual(shown, [
      [0, '05'],
      [0, '03'],
      [0, '02'],
      [2, 'seal'],
    ])
  })

  it('stands in the upper right corner of a file that was not set here', () => {
    const { page, rectangle } = cornerMark('Số: 5/QĐ', { width: 595, height: 842 })
    assert.equal(page, 0)
    assert.ok(rectangle[2] < 595 && rectangle[2] > 540 && rectangle[3] < 842 && rectangle[1] > 790)
  })
})

describe('a file that was not set here', () => {
  const word = (text: string, x: number, y: number) => ({ text, box: { x, y, width: 40, height: 14 } })
  const page = (number: number, ...words: ReturnType<typeof word>[]): PageWords => ({
    number,
    width: 595,
    height: 842,
    words,
  })
  const name = (y: number, x = 380) =>
    ['Hồ', 'Văn', 'Thắng'].map((text, index) => word(text, x + index * 44, y))

  it('is signed over the last place where the signer’s name stands in the right half', () => {
    const pages = [
      page(1, ...name(100)),
      page(2, ...name(300), ...name(600), word('Nơi', 80, 620)),
      page(3, word('Phụ', 200, 90)),
    ]
    const [person, organ] = findPlaces(pages, 'HỒ VĂN THẮNG')
    assert.deepEqual([person!.name, person!.page, organ!.name, organ!.page], ['person', 2, 'organ', 2])
    assert.ok(person!.y + person!.height < 600 && person!.y > 500)
    const overlap = (organ!.x + organ!.width - person!.x) / person!.width
    assert.ok(Math.abs(overlap - 1 / 3) < 0.01, 'the seal covers the left third')
  })

  it('is signed without a picture where the name is not found, or stands among the receivers', () => {
    assert.deepEqual(findPlaces([page(1, ...name(600, 60))], 'Hồ Văn Thắng'), [])
    assert.deepEqual(findPlaces([page(1, ...name(600))], 'Hồ Văn'), [])
    assert.deepEqual(findPlaces([page(1, ...name(600))], ''), [])
  })
})
