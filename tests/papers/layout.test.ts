import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { featuresOf, paperMeasures, type Paper, paperTypes, type Range } from '#kit/papers/index.ts'
import { type Letters, linesOf, readLetters, type Sheet } from './read-letters.ts'
import { samplePaper } from './sample-papers.ts'
import { setPaper } from './set.ts'

const { margins, letters: faces, page } = paperMeasures
/** Half a millimetre: letters have sides of their own. */
const slack = 0.5
const within = (value: number, [least, most]: Range, what: string, around = 0) =>
  assert.ok(
    value >= least - around && value <= most + around,
    `${what}: ${value.toFixed(2)}, not ${least}–${most}`,
  )

function find(sheet: Sheet, text: RegExp): Letters {
  const found = linesOf(sheet).find((line) => text.test(line.text))
  assert.ok(found, `no line says ${text}`)
  return found
}

function wears(line: Letters, face: keyof typeof faces): void {
  const { size, bold, italic } = faces[face]
  within(line.size, size, `size of “${line.text}”`)
  assert.deepEqual([line.bold, line.italic], [bold, italic], `face of “${line.text}”: ${line.font}`)
}

const middle = ({ x, width }: Letters) => x + width / 2
const near = (value: number, other: number, most: number, what: string) =>
  assert.ok(Math.abs(value - other) <= most, `${what}: ${value.toFixed(1)} and ${other.toFixed(1)}`)

function checkHead(sheet: Sheet, paper: Paper, { numbered, dated }: ReturnType<typeof featuresOf>): void {
  const nation = find(sheet, /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/)
  const motto = find(sheet, /^Độc lập - Tự do - Hạnh phúc$/)
  const organ = find(sheet, /^ỦY BAN NHÂN DÂN$/)
  wears(nation, 'nation')
  wears(motto, 'motto')
  wears(organ, 'organ')
  near(middle(nation), middle(motto), 0.6, 'the motto stands under the nation')
  near(motto.y - nation.y, (motto.size * 1.149 * 25.4) / 72, 0.6, 'single spacing between the two')
  assert.ok(nation.x > page.width / 2 - 15 && organ.x + organ.width < nation.x, 'organ left, nation right')
  near(organ.y, nation.y, 0.6, 'both begin on the same line')
  if (numbered) {
    const number = find(sheet, new RegExp(`^Số: 15/${paper.symbol}$`))
    wears(number, 'number')
    near(middle(number), middle(organ), 0.8, 'the number stands under the organ')
  }
  if (!dated) return
  const date = find(sheet, /^Đakrông, ngày 05 tháng 01 năm 2026$/)
  wears(date, 'placeAndDate')
  near(middle(date), middle(nation), 0.6, 'place and date stand under the nation')
}

function checkEnd(sheet: Sheet): void {
  wears(find(sheet, /^Nơi nhận:$/), 'receiversHead')
  wears(find(sheet, /^- ?Lưu: VT, VX\.$/), 'receivers')
  wears(find(sheet, /^PL\.\(20\)$/), 'drafter')
  const name = find(sheet, /Lê Đắc Quỳnh$/)
  wears(name, 'signature')
  assert.ok(name.x > page.width / 2, 'the signer stands in the right half')
}

describe(`the 29 types keep the measures of ${paperMeasures.source}`, () => {
  for (const type of paperTypes) {
    it(`${type.name} (${type.source})`, async () => {
      const paper = samplePaper(type.code)
      const features = featuresOf(type)
      const { pdf } = await setPaper(paper)
      const sheets = await readLetters(pdf)
      const first = sheets[0]!
      near(first.width, page.width, 0.2, 'A4')
      near(first.height, page.height, 0.2, 'A4')
      const all = sheets.flatMap((sheet) => sheet.letters)
      assert.deepEqual(
        [...new Set(all.map(({ font }) => font.replace(/^[A-Z]{6}\+/, '').split('-')[0]))],
        ['Tinos'],
      )

      const inside = first.letters.filter(({ y }) => y < page.height - margins.bottom[0])
      within(Math.min(...inside.map(({ x }) => x)), margins.left, 'left margin', slack)
      within(
        page.width - Math.max(...inside.map(({ x, width }) => x + width)),
        margins.right,
        'right margin',
        slack,
      )
      within(
        Math.min(...inside.map(({ y, size }) => y - size * 0.891 * 0.3528)),
        margins.top,
        'top margin',
        slack,
      )
      checkHead(first, paper, features)
      if (features.named) wears(find(first, new RegExp(`^${type.name.toLocaleUpperCase('vi')}$`)), 'typeName')
      if (features.named && features.abstract)
        wears(find(first, /^Về việc thành lập Tổ công nghệ/), 'abstract')
      if (type.family === 'letter') wears(find(first, /^V\/v thành lập Tổ/), 'letterAbstract')
      checkEnd(sheets.findLast((sheet) => sheet.letters.some(({ text }) => text.includes('Nơi nhận')))!)
      const contact = first.letters.some(({ text, y }) => text.startsWith('Địa chỉ:') && y > page.height - 25)
      assert.equal(contact, features.footed, 'address at the foot')
    })
  }
})
