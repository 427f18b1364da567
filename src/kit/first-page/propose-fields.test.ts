import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type PageWords, proposeFields, type PaperType } from './index.ts'

const types: readonly PaperType[] = [
  { code: 'quyet-dinh', name: 'Quyết định (cá biệt)', abbreviation: 'QĐ' },
  { code: 'thong-bao', name: 'Thông báo', abbreviation: 'TB' },
  { code: 'cong-van', name: 'Công văn', abbreviation: null },
]

type Written = readonly [text: string, middle: number, y: number, bold?: true]

/** A page with lines written around a middle, 6 points a letter. */
function pageOf(lines: readonly Written[], number = 1): PageWords {
  const words = lines.flatMap(([text, middle, y, bold]) => {
    let x = middle - text.length * 3
    return text.split(' ').map((word) => {
      const box = { x, y, width: word.length * 6 - 1, height: 12 }
      x += (word.length + 1) * 6
      return { text: word, box, ...(bold ? { bold } : {}) }
    })
  })
  return { number, width: 595, height: 842, words }
}

const valuesOf = (pages: readonly PageWords[]) =>
  Object.fromEntries(Object.entries(proposeFields(pages, types)).map(([field, one]) => [field, one.value]))

const nation = [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 420, 50, true], ['Độc lập - Tự do - Hạnh phúc', 420, 66, true]] as const // prettier-ignore
const body = 'Nhận được văn bản này, đề nghị các cơ quan phối hợp thực hiện bảo mật thông tin và gửi kết'

const letter: readonly Written[] = [
  ['UBND TỈNH QUẢNG TRỊ', 150, 50],
  ...nation,
  ['SỞ NỘI VỤ', 150, 66, true],
  ['Số: 123/SNV-CCVC', 150, 96],
  ['Quảng Trị, ngày 05 tháng 3 năm 2026', 420, 96],
  ['V/v cử cán bộ tham gia lớp', 150, 112],
  ['bồi dưỡng văn thư, lưu trữ', 150, 126],
  ['HỎA TỐC', 150, 150, true],
  ['Kính gửi: Ủy ban nhân dân các huyện', 300, 180],
  [body, 310, 210],
  ['Nơi nhận:', 90, 300],
  ['KT. GIÁM ĐỐC', 430, 300, true],
  ['PHÓ GIÁM ĐỐC', 430, 316, true],
  ['Lưu: VT.', 90, 316],
  ['Đỗ Văn Ưng', 430, 380, true],
]

describe('what a first page says of itself', () => {
  it('is read from an official letter', () => {
    assert.deepEqual(valuesOf([pageOf(letter)]), {
      number: '123',
      symbol: 'SNV-CCVC',
      reference: '123/SNV-CCVC',
      issuedOn: '2026-03-05',
      organName: 'Sở Nội vụ',
      superiorName: 'UBND tỉnh Quảng Trị',
      typeCode: 'cong-van',
      abstract: 'cử cán bộ tham gia lớp bồi dưỡng văn thư, lưu trữ',
      signerName: 'Đỗ Văn Ưng',
      signerTitle: 'Phó Giám đốc',
      urgency: 'flash',
    })
  })

  it('is read from a decision, whose signature stands on its last page', () => {
    const first = pageOf([
      ['ỦY BAN NHÂN DÂN', 150, 50, true],
      ...nation,
      ['HUYỆN ĐAKRÔNG', 150, 66, true],
      ['Số: 15/QĐ-UBND', 150, 96],
      ['Đakrông, ngày 1 tháng 12 năm 2026', 420, 96],
      ['QUYẾT ĐỊNH', 310, 140, true],
      ['Về việc thành lập Tổ công nghệ số cộng đồng', 310, 156, true],
      ['thôn Ba Nang', 310, 170, true],
      ['CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN', 310, 200, true],
      ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', 320, 230],
    ])
    const last = pageOf([['TM. ỦY BAN NHÂN DÂN', 430, 60, true], ['CHỦ TỊCH', 430, 76, true], ['Thái Ngọc Châu', 430, 150, true]], 2) // prettier-ignore
    assert.deepEqual(valuesOf([first, last]), {
      number: '15',
      symbol: 'QĐ-UBND',
      reference: '15/QĐ-UBND',
      issuedOn: '2026-12-01',
      organName: 'Ủy ban nhân dân huyện Đakrông',
      typeCode: 'quyet-dinh',
      abstract: 'Về việc thành lập Tổ công nghệ số cộng đồng thôn Ba Nang',
      signerName: 'Thái Ngọc Châu',
      signerTitle: 'Chủ tịch',
    })
  })

  it('is read from a paper of the Party, whose reference is joined by a hyphen', () => {
    const { reference, organName, superiorName } = valuesOf([
      pageOf([
        ['HUYỆN ỦY ĐAKRÔNG', 150, 50],
        ['ĐẢNG CỘNG SẢN VIỆT NAM', 420, 50, true],
        ['BAN TUYÊN GIÁO', 150, 66, true],
        ['*', 150, 80],
        ['Số 27-TB/BTGHU', 150, 96],
        ['Đakrông, ngày 12 tháng 9 năm 2025', 420, 80],
      ]),
    ])
    assert.deepEqual(
      [reference, organName, superiorName],
      ['27-TB/BTGHU', 'Ban Tuyên giáo', 'Huyện ủy Đakrông'],
    )
  })

  it('leaves the reference open where no number is written yet', () => {
    const open = letter.map((line) =>
      line[0].startsWith('Số:') ? (['Số: /SNV-CCVC', 150, 96] as const) : line,
    )
    const { reference, symbol } = valuesOf([pageOf(open)])
    assert.deepEqual([reference, symbol], [undefined, 'SNV-CCVC'])
  })

  it('keeps the line it was read from, and doubts what the scan doubts', () => {
    const page = pageOf(letter)
    const unsure = { ...page, words: page.words.map((word) => ({ ...word, confidence: 0.6 })) }
    const { issuedOn } = proposeFields([unsure], types)
    assert.equal(issuedOn?.source.text, 'Quảng Trị, ngày 05 tháng 3 năm 2026')
    assert.ok(issuedOn.confidence < 0.61)
  })

  it('leaves the arrival stamp of the receiver out', () => {
    const stamp: readonly Written[] = [['UBND XÃ BA NANG', 90, 118], ['ĐẾN Số: 734', 60, 134], ['Ngày: 19/8/2026', 70, 150]] // prettier-ignore
    const { abstract, issuedOn } = valuesOf([pageOf([...letter.filter(([text]) => !text.startsWith('V/v') && !text.startsWith('bồi')), ['V/v cử cán bộ', 240, 112], ...stamp])]) // prettier-ignore
    assert.deepEqual([abstract, issuedOn], ['cử cán bộ', '2026-03-05'])
  })

  it('is nothing on a page that says nothing, whatever stands on it', () => {
    assert.deepEqual(proposeFields([], types), {})
    const size = fc.double({ min: -50, max: 900, noNaN: true })
    const box = fc.record({ x: size, y: size, width: size, height: size })
    const words = fc.array(fc.record({ text: fc.string(), box }), { maxLength: 60 })
    fc.assert(fc.property(words, (some) => void proposeFields([{ number: 1, width: 595, height: 842, words: some }], types))) // prettier-ignore
  })
})
