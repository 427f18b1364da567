import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { paperMeasures } from '#kit/papers/index.ts'
import { type Letters, linesOf, readLetters, type Sheet } from './read-letters.ts'
import { samplePaper } from './sample-papers.ts'
import { setPaper } from './set.ts'

const { margins, page, indents, betweenParagraphs, lineSpacing, letters: faces } = paperMeasures
const point = 25.4 / 72
const sentence = 'Các cơ quan, đơn vị, địa phương trên địa bàn huyện Đakrông chủ động rà soát, nhận diện đầy đủ khó khăn, vướng mắc về đường sá, thủy lợi, nước sạch, sóng di động ở những thôn vùng sâu, vùng xa và đề xuất cách tháo gỡ, ghi rõ trách nhiệm, nguồn lực, thời hạn' // prettier-ignore
const rows = Array.from({ length: 260 }, (_, at) => `| ${at + 1} | Hồ Văn ${at + 1} | Thôn Kè, xã Tà Long | ${(at * 7919) % 1000}.000 |`) // prettier-ignore
const wide = Array.from({ length: 12 }, (_, at) => `| ${at + 1} | a | b | c | d | e | g | h | i |`)
const text = [
  'Kính gửi: Ủy ban nhân dân tỉnh Quảng Trị.',
  ...['I', 'II', 'III', 'IV'].flatMap((part) => [
    `${part}. KẾT QUẢ THỰC HIỆN NHIỆM VỤ`,
    ...Array.from({ length: 28 }, (_, at) => `${at + 1}. ${sentence}. ${sentence}.`),
  ]),
  'Phụ lục I',
  'DANH SÁCH HỘ ĐƯỢC HỖ TRỢ',
  ['| TT | Họ và tên | Nơi ở | Số tiền (đồng) |', '|---|---|---|---|', ...rows].join('\n'),
  'Phụ lục II',
  'BIỂU TỔNG HỢP',
  [
    '| TT | Một | Hai | Ba | Bốn | Năm | Sáu | Bảy | Tám |',
    '|---|---|---|---|---|---|---|---|---|',
    ...wide,
  ].join('\n'),
].join('\n')

const { pdf, pages, places } = await setPaper(samplePaper('bao-cao', { text }))
const sheets = await readLetters(pdf)
const body = (sheet: Sheet) => linesOf(sheet).filter(({ y }) => y > margins.top[0])
const numberOf = (sheet: Sheet): Letters | undefined => linesOf(sheet).find(({ y }) => y < margins.top[0])
const appendix = sheets.findIndex((sheet) => sheet.letters.some((one) => one.text === 'Phụ lục I'))
const landscape = sheets.findIndex((sheet) => sheet.letters.some((one) => one.text === 'Phụ lục II'))

describe('a paper of thirty pages with a table and appendices', () => {
  it('has its pages, all upright but the one with the wide table', () => {
    assert.ok(pages >= 30, `${pages} pages`)
    assert.equal(sheets.length, pages)
    assert.deepEqual(
      sheets.flatMap(({ width, height }, at) => (width > height ? [at] : [])),
      [landscape],
    )
  })

  it('numbers pages in the middle of the top margin, not the first; each appendix by itself', () => {
    const expected = sheets.map(
      (_, at) => (at < appendix ? at : at < landscape ? at - appendix : at - landscape) + 1,
    )
    assert.deepEqual(
      sheets.map((sheet) => Number(numberOf(sheet)?.text ?? 1)),
      expected,
    )
    for (const sheet of sheets) {
      const number = numberOf(sheet)
      if (!number) continue
      const [least, most] = faces.pageNumber.size
      assert.ok(number.size >= least && number.size <= most && !number.bold && !number.italic)
      assert.ok(
        Math.abs(number.x + number.width / 2 - (margins.left[0] + sheet.width - margins.right[0]) / 2) < 1,
      )
    }
  })

  it('keeps the margins on every page', () => {
    for (const [at, sheet] of sheets.entries()) {
      const shown = body(sheet).filter(({ text: words }) => !words.startsWith('Địa chỉ'))
      const right = sheet.width - Math.max(...shown.map(({ x, width }) => x + width))
      const bottom = sheet.height - Math.max(...shown.map(({ y, size }) => y + size * 0.216 * point))
      assert.ok(Math.min(...shown.map(({ x }) => x)) >= margins.left[0] - 0.1, `left of page ${at + 1}`)
      assert.ok(right >= margins.right[0] - 0.5, `right of page ${at + 1}: ${right}`)
      assert.ok(bottom >= margins.bottom[0] - 0.5, `bottom of page ${at + 1}: ${bottom}`)
      assert.ok(sheet.width === page.width || sheet.letters.length > 0)
    }
  })

  it('indents paragraphs, spaces lines and paragraphs as the decree allows', () => {
    const lines = body(sheets[1]!)
    const starts = lines.filter(({ text: words }) => /^\d+\. /.test(words))
    assert.ok(starts.length >= 3)
    for (const { x } of starts) {
      const indent = x - margins.left[0]
      assert.ok(indent >= indents[0] - 0.2 && indent <= indents[1] + 0.2, `indent ${indent}`)
    }
    const single = 14 * 1.149 * point
    for (const [at, line] of lines.slice(1).entries()) {
      const gap = line.y - lines[at]!.y
      const begins = /^\d+\. |^[IV]+\. /.test(line.text)
      if (begins) assert.ok(gap - single >= betweenParagraphs * point - 0.1, `between paragraphs ${gap}`)
      else assert.ok(gap >= single * lineSpacing[0] - 0.1 && gap <= single * lineSpacing[1], `line ${gap}`)
    }
  })

  it('repeats the head of a table on each of its pages', () => {
    const tabled = sheets.slice(appendix, landscape)
    assert.ok(tabled.length > 3)
    for (const sheet of tabled)
      assert.ok(sheet.letters.some((one) => one.text.startsWith('Họ và tên') && one.bold))
  })

  it('says its words composed (NFC), each once', () => {
    const words = sheets.flatMap((sheet) => linesOf(sheet).map((line) => line.text)).join(' ')
    assert.equal(words, words.normalize('NFC'))
    assert.equal(words.replaceAll(/\s+/g, ' ').split('ở những thôn vùng sâu, vùng xa').length - 1, 4 * 28 * 2)
    assert.match(words, /thủy lợi, nước sạch, sóng di động/)
  })

  it('leaves the places of the signatures empty, on the page where the text ends', () => {
    const person = places.find(({ name }) => name === 'person')!
    const seal = places.find(({ name }) => name === 'organ')!
    assert.equal(person.page, appendix)
    const inside = sheets[person.page - 1]!.letters.filter(
      ({ x, y, width }) =>
        y / point > person.y + 2 &&
        y / point < person.y + person.height - 2 &&
        (x + width) / point > person.x &&
        x / point < person.x + person.width,
    )
    assert.deepEqual(inside, [])
    const third = person.x + person.width / 3
    assert.ok(Math.abs(seal.x + seal.width - third) < 1, 'the seal covers the left third of the signature')
  })
})
