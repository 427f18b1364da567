import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { organLines, placeOf, receiverLines, signatureOf, superiorLines, unitIn } from './index.ts'
import { headOfOrgan } from './head-of.ts'

const organ = 'Ủy ban nhân dân huyện Đakrông'

describe('who signs, and how it is written (NĐ 30/2020 Đ.13)', () => {
  for (const [form, post, lines] of [
    ['TM.', 'Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['TM.', 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['TM.', 'Phó Chủ tịch UBND huyện', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['KT.', 'Phó Chủ tịch', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['TL.', 'Chánh Văn phòng', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['TL.', 'Phó Chánh Văn phòng', ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
    ['TUQ.', 'Trưởng phòng Nội vụ', ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG NỘI VỤ']],
    ['Q.', 'Chủ tịch', ['Q. CHỦ TỊCH']],
    ['', 'Chủ tịch', ['CHỦ TỊCH']],
    ['', 'Phó Chủ tịch', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ] as const)
    it(`${form || '(alone)'} ${post}: ${lines.join(' / ')}`, () => {
      const signature = signatureOf({ form, organ, head: 'Chủ tịch', post, name: 'Lê Đắc Quỳnh' })
      assert.deepEqual(signature, { lines: [...lines], name: 'Lê Đắc Quỳnh' })
    })

  it('bears no academic title and no honour before the name', () => {
    const nameOf = (name: string) =>
      signatureOf({ form: '', organ, head: 'Chủ tịch', post: 'Chủ tịch', name }).name
    assert.deepEqual(['TS. Lê Đắc Quỳnh', 'PGS.TS Hồ Thị Mai', 'Tsan Văn A'].map(nameOf), [
      'Lê Đắc Quỳnh',
      'Hồ Thị Mai',
      'Tsan Văn A',
    ])
  })

  it('knows who heads an organ by its name', () => {
    const names = [
      organ,
      'Phòng Nội vụ',
      'Văn phòng Ủy ban nhân dân huyện',
      'Sở Nội vụ',
      'Trường THCS Tà Long',
    ]
    assert.deepEqual(names.map(headOfOrgan), [
      'Chủ tịch',
      'Trưởng phòng',
      'Chánh Văn phòng',
      'Giám đốc',
      'Hiệu trưởng',
    ])
  })
})

describe('names on papers', () => {
  for (const [unit, place] of [
    ['Huyện Đakrông', 'Đakrông'],
    ['Xã Tà Long', 'Tà Long'],
    ['Thị trấn Krông Klang', 'Krông Klang'],
    ['Quận 1', 'Quận 1'],
    ['Phường Điện Biên Phủ', 'Phường Điện Biên Phủ'],
    ['Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['Tỉnh Quảng Trị', 'Quảng Trị'],
    ['tỉnh Quảng Trị', 'Quảng Trị'],
  ] as const)
    it(`a paper of ${unit} is written in ${place}`, () => assert.equal(placeOf(unit), place))

  it('are broken before the place, and a superior is shortened', () => {
    assert.deepEqual(organLines(organ).broken, ['ỦY BAN NHÂN DÂN', 'HUYỆN ĐAKRÔNG'])
    const social = 'Sở Lao động - Thương binh và Xã hội tỉnh Quảng Trị'
    assert.deepEqual(organLines(social).broken, ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'TỈNH QUẢNG TRỊ'])
    assert.equal(placeOf(unitIn(social)), 'Quảng Trị')
    assert.equal(superiorLines('Ủy ban nhân dân tỉnh Quảng Trị').short, 'UBND TỈNH QUẢNG TRỊ')
  })
})

describe('whom it goes to', () => {
  it('begins with those named above and ends where it is kept', () => {
    const others = ['Sở Nội vụ']
    assert.deepEqual(receiverLines({ asAbove: true, others, unit: 'NV' }), [
      'Như trên',
      'Sở Nội vụ',
      'Lưu: VT, NV',
    ])
    assert.deepEqual(receiverLines({ asAbove: true, article: 'Điều 3', others: [], unit: '' }), [
      'Như Điều 3',
      'Lưu: VT',
    ])
  })
})
