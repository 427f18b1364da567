import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { paperMeasures, parseBody, type UrgencyMark, urgencyMarks } from '#kit/papers/index.ts'
import { renderPixels } from '#platform/pdf/index.ts'
import { linesOf, readLetters } from './read-letters.ts'
import { samplePaper } from './sample-papers.ts'
import { setPaper } from './set.ts'

const { letters: faces, urgencyFrames, page } = paperMeasures
const wide = 2100

/** Size in millimetres of the red frame on page 1. */
async function redFrame(pdf: Uint8Array): Promise<[width: number, height: number]> {
  const { pixels } = await renderPixels({ file: pdf, page: 1, width: wide })
  const { data, width, channels } = pixels!
  const red: number[] = []
  for (let at = 0; at < data.length; at += channels)
    if (
      Math.max(data[at]!, data[at + 2]!) > 180 &&
      Math.abs(data[at]! - data[at + 2]!) > 120 &&
      data[at + 1]! < 90
    )
      red.push(at / channels)
  const across = red.map((at) => at % width)
  const down = red.map((at) => Math.floor(at / width))
  const span = (values: number[]) =>
    ((values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))) * page.width) / wide
  return [span(across), span(down)]
}

const lineWith = async (pdf: Uint8Array, text: RegExp) =>
  (await readLetters(pdf)).flatMap((sheet) => linesOf(sheet)).find((line) => text.test(line.text))

describe('marks on papers', () => {
  for (const urgency of urgencyMarks)
    it(`${urgency} stands in a red frame of its size`, async () => {
      const { pdf } = await setPaper(samplePaper('cong-van', { urgency }))
      const [width, height] = await redFrame(pdf)
      const [frameWidth, frameHeight] = urgencyFrames[urgency satisfies UrgencyMark]
      assert.ok(Math.abs(width - frameWidth) < 0.6, `${width} mm wide, not ${frameWidth}`)
      assert.ok(Math.abs(height - frameHeight) < 0.6, `${height} mm high, not ${frameHeight}`)
      const mark = await lineWith(pdf, new RegExp(`^${urgency}$`))
      assert.ok(mark?.bold && mark.size >= faces.urgency.size[0] && mark.size <= faces.urgency.size[1])
    })

  it('a draft says so, and bears no number and no day', async () => {
    const { pdf } = await setPaper(samplePaper('quyet-dinh', { draft: 3 }))
    assert.ok(await lineWith(pdf, /^DỰ THẢO LẦN 3$/))
    assert.ok((await lineWith(pdf, /^Số:$/)) && (await lineWith(pdf, /^\/QĐ-UBND$/)))
    for (const open of [/^Đakrông, ngày$/, /^tháng$/, /^năm 2026$/]) assert.ok(await lineWith(pdf, open))
  })

  it('the words of an electronic copy stand in the upper right corner, size 10, upright', async () => {
    const text = 'SAO Y; UBND xã Đakrông; 23/11/2026; 10:15:30 +07:00'
    const { pdf } = await setPaper(samplePaper('quyet-dinh', { corner: { kind: 'SAO Y', text } }))
    const corner = await lineWith(pdf, /^SAO Y; UBND xã Đakrông/)
    assert.ok(corner && corner.size === faces.corner.size[0] && !corner.bold && !corner.italic)
    assert.ok(corner.y < 20 && corner.x + corner.width > page.width - 21, 'upper right')
  })

  it('a paper for the house only is marked so', async () => {
    const { pdf } = await setPaper(samplePaper('thong-bao', { circulation: 'LƯU HÀNH NỘI BỘ' }))
    assert.ok((await lineWith(pdf, /^LƯU HÀNH NỘI BỘ$/))?.bold)
  })
})

describe('whose paper it is', () => {
  const of = (superior: string, organ: string) => setPaper(samplePaper('thong-bao', { superior, organ }))

  it('names the superior upright above the organ in bold, shortened where the line is too short', async () => {
    const { pdf } = await of('Ủy ban nhân dân huyện Đakrông', 'Phòng Văn hóa và Thông tin')
    const superior = await lineWith(pdf, /^UBND HUYỆN ĐAKRÔNG$|^ỦY BAN NHÂN DÂN HUYỆN ĐAKRÔNG$/)
    const organ = await lineWith(pdf, /^PHÒNG VĂN HÓA/)
    assert.ok(superior && !superior.bold && organ?.bold)
    assert.ok(superior.y < organ.y && superior.size >= 12 && superior.size <= 13)
  })

  it('wraps a long name within its half', async () => {
    const { pdf } = await of(
      'Ủy ban nhân dân huyện Đakrông',
      'Ban Quản lý dự án Đầu tư xây dựng và Phát triển quỹ đất',
    )
    const nation = await lineWith(pdf, /^CỘNG HÒA/)
    const lines = (await readLetters(pdf)).flatMap((sheet) => linesOf(sheet))
    const long = lines.filter(({ text, bold, x }) => bold && x < 90 && /QUẢN LÝ|XÂY DỰNG|QUỸ ĐẤT/.test(text))
    assert.ok(long.length >= 2, 'on several lines')
    for (const { x, width } of long) assert.ok(x + width < nation!.x)
  })
})

describe('documents that a decision issues', () => {
  it('stand on pages of their own with the head of the organ, their name and what they go with', async () => {
    const text = `Căn cứ Luật A;
Theo đề nghị của B.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành.
Ban hành kèm theo: Quy chế Làm việc của Tổ công nghệ số cộng đồng
Chương I. QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định về tổ chức và hoạt động của Tổ.`
    assert.equal(parseBody(text).annexes.length, 1)
    const { pdf, pages } = await setPaper(samplePaper('quyet-dinh', { text }))
    assert.equal(pages, 2)
    const second = linesOf((await readLetters(pdf))[1]!).map((line) => line.text)
    for (const line of [
      'ỦY BAN NHÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'QUY CHẾ',
      'Chương I',
      'QUY ĐỊNH CHUNG',
    ])
      assert.ok(second.includes(line), `${line} in ${second.join(' | ')}`)
    assert.ok(second.some((line) => line.startsWith('(Kèm theo Quyết định số')))
    assert.ok(second.every((line) => !line.startsWith('Số:')))
  })
})
