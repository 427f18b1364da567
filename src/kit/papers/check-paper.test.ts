import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkPaper, type Paper, paperTypes, parseBody, printedPaper } from './index.ts'

const written = new Temporal.PlainDate(2026, 11, 23)
const paper = (typeCode: string, text: string, changes: Partial<Paper> = {}): Paper => ({
  typeCode,
  organ: 'Ủy ban nhân dân xã Tà Long',
  number: '',
  symbol: 'QĐ-UBND',
  place: 'Tà Long',
  abstract: 'về việc thành lập tổ',
  ...parseBody(text),
  signatures: [{ lines: ['CHỦ TỊCH'], name: 'Hồ Văn A' }],
  receivers: ['Lưu: VT'],
  written,
  ...changes,
})
const codes = (one: Paper) => checkPaper(one).map(({ code }) => code.replace('papers.', ''))

describe('what a paper lacks', () => {
  it('is nothing when every piece of its template is there', () => {
    const text =
      'Căn cứ Luật A;\nTheo đề nghị của B.\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập tổ.\nĐiều 2. Có hiệu lực từ ngày ký.'
    assert.deepEqual(codes(paper('quyet-dinh', text)), [])
    assert.deepEqual(codes(paper('cong-van', 'Kính gửi: Sở Nội vụ.\nNội dung.')), [])
  })

  it('is told all at once', () => {
    const bare = paper('quyet-dinh', '', { organ: '', place: ' ', abstract: '', signatures: [{ lines: [], name: '' }], receivers: [] }) // prettier-ignore
    assert.deepEqual(codes(bare), [
      'organ-missing',
      'place-missing',
      'abstract-missing',
      'text-missing',
      'grounds-missing',
      'decides-missing',
      'articles-missing',
      'signer-title-missing',
      'signer-missing',
      'receivers-missing',
    ])
  })

  it('names articles out of order and counts open places, appendices included', () => {
    const text =
      'Căn cứ A;\nCăn cứ B.\nQUYẾT ĐỊNH:\nĐiều 1. Một.\nĐiều 3. …\nPhụ lục\n| TT | Tên |\n|---|---|\n| 1 | … |'
    const verdict = checkPaper(paper('quyet-dinh', text))
    assert.deepEqual(verdict, [
      { code: 'papers.articles-disordered', params: { articles: 'Điều 3' } },
      { code: 'papers.places-open', params: { count: 2 } },
    ])
  })

  it('asks a công văn whom it speaks to, and no other', () => {
    assert.deepEqual(codes(paper('cong-van', 'Nội dung.')), ['addressee-missing'])
    assert.deepEqual(codes(paper('thong-bao', 'Nội dung.')), [])
  })
})

describe('the types of papers', () => {
  it('are 29; only công văn and thư công have no abbreviation (PL III.I)', () => {
    assert.equal(paperTypes.length, 29)
    const without = paperTypes.filter(({ abbreviation }) => abbreviation === '').map(({ name }) => name)
    assert.deepEqual(without, ['Công văn', 'Thư công'])
    assert.equal(new Set(paperTypes.map(({ abbreviation }) => abbreviation)).size, 28)
  })
})

describe('what stands on the sheet', () => {
  const printed = (one: Paper) => printedPaper(one) as Record<string, unknown>

  it('leaves number and date open in a draft, and writes both as the decree does', () => {
    assert.match(String(printed(paper('quyet-dinh', 'A.')).number), /^Số:\s+\/QĐ-UBND$/)
    const issued = printed(
      paper('quyet-dinh', 'A.', { number: '05', date: new Temporal.PlainDate(2026, 2, 3) }),
    )
    assert.equal(issued.number, 'Số: 05/QĐ-UBND')
    assert.equal(issued.dateLine, 'Tà Long, ngày 03 tháng 02 năm 2026')
    assert.equal(printed(paper('quyet-dinh', 'A.', { date: new Temporal.PlainDate(2026, 6, 15) })).dateLine, 'Tà Long, ngày 15 tháng 6 năm 2026') // prettier-ignore
  })

  it('ends the text with ./. and receivers with semicolons', () => {
    const { blocks, receivers } = printed(
      paper('thong-bao', 'Nội dung.', { receivers: ['Như trên', 'Lưu: VT'] }),
    )
    assert.deepEqual(blocks, [{ kind: 'paragraph', text: 'Nội dung./.' }])
    assert.deepEqual(receivers, ['Như trên;', 'Lưu: VT.'])
  })

  it('says V/v once in a công văn', () => {
    assert.equal(printed(paper('cong-van', 'A.')).letterAbstract, 'V/v thành lập tổ')
    assert.equal(printed(paper('cong-van', 'A.', { abstract: 'V/v: mời họp' })).letterAbstract, 'V/v mời họp')
  })
})
