import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isLike } from './likeness.ts'
import { mendSymbol } from './letter.ts'
import { secrecyMarkOf, urgencyMarkOf } from './marks.ts'
import { nameOf } from './name-of.ts'
import { titleOf } from './title-of.ts'

describe('marks of secrecy', () => {
  for (const [text, mark] of [
    ['MẬT', 'secret'],
    ['TỐI MẬT', 'high-secret'],
    ['TUYỆT MẬT', 'top-secret'],
    ['[TUYỆT MẬT', 'top-secret'],
    ['| MẬT |', 'secret'],
    ['TOI MAT', 'high-secret'],
    ['MÂT', 'secret'],
    ['Độ MẬT', undefined],
    ['Mật', undefined],
    ['BÍ MẬT', undefined],
    ['BẢO MẬT', undefined],
    ['BÍ MẬT NHÀ NƯỚC', undefined],
    ['SỐ MẬT 12', undefined],
    ['MẶT TRẬN', undefined],
    ['KHẨN', undefined],
  ] as const)
    it(`are ${mark ?? 'none'} in “${text}”`, () => assert.equal(secrecyMarkOf(text), mark))

  it('are known by a letter less where they are stamped', () => {
    const stamped = ['MẠI', 'TUYẾỆT MẬT', 'TÔI MẠT', 'KHẨN', 'HỎA TỐC', 'UBND', 'HMẬT'].map((text) => secrecyMarkOf(text, true)) // prettier-ignore
    assert.deepEqual(stamped, [
      'secret',
      'top-secret',
      'high-secret',
      undefined,
      undefined,
      undefined,
      'secret',
    ])
  })

  it('are not marks of urgency', () => {
    assert.deepEqual(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC', '[HOẢ TỐC]', 'MẬT', 'khẩn trương'].map(urgencyMarkOf), ['urgent', 'very-urgent', 'flash', 'flash', undefined, undefined]) // prettier-ignore
  })
})

describe('names in capitals', () => {
  for (const [lines, name] of [
    [['ỦY BAN NHÂN DÂN', 'HUYỆN ĐAKRÔNG'], 'Ủy ban nhân dân huyện Đakrông'],
    [['ỦY BAN NHÂN DÂN', 'THỊ TRẤN KHE SANH'], 'Ủy ban nhân dân thị trấn Khe Sanh'],
    [['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH'], 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
    [['PHÒNG TÀI CHÍNH - KẾ HOẠCH'], 'Phòng Tài chính - Kế hoạch'],
    [['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'], 'Sở Nông nghiệp và Môi trường'],
    [['BỘ NỘI VỤ'], 'Bộ Nội vụ'],
    [['VĂN PHÒNG HĐND VÀ UBND'], 'Văn phòng HĐND và UBND'],
    [['CÔNG AN TỈNH QUẢNG TRỊ'], 'Công an tỉnh Quảng Trị'],
    [['HUYỆN ỦY ĐAKRÔNG'], 'Huyện ủy Đakrông'],
    [['ĐẢNG ỦY XÃ BA LÒNG'], 'Đảng ủy xã Ba Lòng'],
    [['TRƯỜNG THPT ĐAKRÔNG'], 'Trường THPT Đakrông'],
    [['ỦY BAN MTTQ VIỆT NAM', 'HUYỆN ĐAKRÔNG'], 'Ủy ban MTTQ Việt Nam huyện Đakrông'],
    [['CHI CỤC KIỂM LÂM'], 'Chi cục Kiểm lâm'],
  ] as const)
    it(`become “${name}”`, () => assert.equal(nameOf(lines), name))

  for (const [text, title] of [
    ['PHÓ CHỦ TỊCH', 'Phó Chủ tịch'],
    ['CHÁNH VĂN PHÒNG', 'Chánh Văn phòng'],
    ['TRƯỞNG PHÒNG', 'Trưởng phòng'],
    ['PHÓ TRƯỞNG BAN', 'Phó Trưởng ban'],
    ['PHÓ CHỦ TỊCH UBND HUYỆN', 'Phó Chủ tịch UBND huyện'],
    ['TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH', 'Trưởng phòng Tổ chức - Hành chính'],
    ['CHI CỤC TRƯỞNG', 'Chi cục trưởng'],
    ['GIÁM ĐỐC', 'Giám đốc'],
  ] as const)
    it(`of titles become “${title}”`, () => assert.equal(titleOf(text), title))
})

it('a word is like another but for letters that a scan got wrong', () => {
  assert.ok(isLike('THÔNG BÁ0', 'THÔNG BÁO'))
  assert.ok(isLike('QUYẾT ĐỊNH', 'QUYET DINH'))
  assert.ok(!isLike('KẾ HOẠCH', 'QUY CHẾ'))
  assert.ok(!isLike('BÁO', 'BÀN'))
})

it('a symbol agrees with the name of the type that stands below it', () => {
  const programme = { code: 'chuong-trinh', name: 'Chương trình', abbreviation: 'CTr' }
  const others = [programme, { code: 'chi-thi', name: 'Chỉ thị', abbreviation: 'CT' }]
  const mendedAs = (symbol: string) => mendSymbol(symbol, programme, others)
  assert.deepEqual(['CTT-CAT', 'CIT-HĐND', 'CTr-VP', 'CT-VP', 'UBND-VX'].map(mendedAs), ['CTr-CAT', 'CTr-HĐND', 'CTr-VP', 'CT-VP', 'UBND-VX']) // prettier-ignore
})
