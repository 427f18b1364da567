import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { findPersonalData, type PersonalDataKind } from './index.ts'

const found: readonly (readonly [PersonalDataKind, string, string])[] = [
  ['identity-number', 'Số CCCD: 045185001234 cấp ngày 12/3/2022', '045185001234'],
  ['identity-number', 'căn cước 045 185 001 234.', '045 185 001 234'],
  ['identity-number', 'định danh 0452 1500 1234', '0452 1500 1234'],
  ['identity-number', 'trẻ có số 045315001234', '045315001234'],
  ['identity-number', '(079099012345)', '079099012345'],
  ['old-identity-number', 'CMND số 197123456', '197123456'],
  ['old-identity-number', 'giấy chứng minh nhân dân: 197 123 456', '197 123 456'],
  ['old-identity-number', 'CMT 197123456 do Công an Quảng Trị cấp', '197123456'],
  ['phone', 'Điện thoại: 0912345678', '0912345678'],
  ['phone', 'ĐT 0912.345.678', '0912.345.678'],
  ['phone', 'gọi 0912 345 678 trước 17 giờ', '0912 345 678'],
  ['phone', 'SĐT:+84 912 345 678', '+84 912 345 678'],
  ['phone', 'liên hệ (+84)912345678', '(+84)912345678'],
  ['phone', '84912345678', '84912345678'],
  ['phone', '098-765-4321', '098-765-4321'],
  ['phone', '0356 12 34 56', '0356 12 34 56'],
  ['birth-date', 'ông Hồ Văn A, sinh ngày 12/3/1985, trú tại', '12/3/1985'],
  ['birth-date', 'bà Kăn Thị B (sinh năm 1990)', '1990'],
  ['birth-date', 'Ngày sinh: 05-11-2001', '05-11-2001'],
  ['birth-date', 'Ngày, tháng, năm sinh: 12 tháng 3 năm 1985', '12 tháng 3 năm 1985'],
  ['birth-date', 'Hồ Văn C sinh ngày 1.1.1970', '1.1.1970'],
  ['bank-account', 'STK 0123456789 Agribank', '0123456789'],
  ['bank-account', 'Số tài khoản: 3906 205 012345 tại Agribank', '3906 205 012345'],
  ['bank-account', 'số tài khoản 045185001234 (BIDV)', '045185001234'],
  ['email', 'gửi về hovana.1985@gmail.com trước ngày 5', 'hovana.1985@gmail.com'],
  ['email', 'Email: VanThu@Xa.Example.VN', 'VanThu@Xa.Example.VN'],
] // prettier-ignore

const notPersonal = [
  'Quyết định số 1234/QĐ-UBND ngày 08/12/2025',
  'Nghị định 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025',
  'kinh phí 150.000.000.000 đồng',
  'tổng mức 912.345.678 đồng',
  'số tiền trong tài khoản: 150.000.000 đồng',
  'Số tài khoản 3713.0.1054321 tại Kho bạc Nhà nước Đakrông',
  'ngày 08.12.2025 15 giờ 30',
  'từ 08-12-2025 10 giờ',
  'Điện thoại: 0233.3886.123',
  '02333886123',
  'tổng đài 19001234, 18001119',
  'đường dây nóng của xã: 0912 345 678',
  'mã số 123456789012',
  'mã hồ sơ 000.00.12.H50-260115-0001',
  'mã 045985001234',
  'mã 013185001234',
  'số hiệu 197123456',
  '1.000123.000.00.00.H50',
  'vanthu.tarut@quangtri.gov.vn, a@chinhphu.gov.vn',
  'tuyển sinh năm 2026; học sinh năm 2025; phát sinh ngày 12/3/2026',
  'vệ sinh năm 2026, an sinh năm 2025, Thí sinh năm 2024, khai sinh ngày 12/3/2020',
  'kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026)',
  'kỷ niệm 110 năm ngày sinh 01/7/1915',
  'trẻ em sinh năm 2020 vào lớp 1; công dân nam sinh năm 2007',
  'sinh hoạt Đảng ngày 03/02/2026',
  'tọa độ 16.4812345678, 107.0912345678',
  'ISBN 978-604-57-1234-5',
  'https://quangtri.gov.vn/tin/0912345678901',
]

describe('what looks like personal data', () => {
  for (const [kind, text, shown] of found)
    it(`is told: ${text}`, () => {
      assert.deepEqual(findPersonalData(text), [{ kind, text: shown, at: text.indexOf(shown) }])
    })

  for (const text of notPersonal)
    it(`is not asked about: ${text}`, () => assert.deepEqual(findPersonalData(text), []))

  it('is told in the order of the text', () => {
    const text = 'Hồ Văn A, sinh năm 1985, CCCD 045085001234, ĐT 0912345678, STK: 0912345678, a@b.vn'
    assert.deepEqual(
      findPersonalData(text).map(({ kind }) => kind),
      ['birth-date', 'identity-number', 'phone', 'bank-account', 'email'],
    )
  })

  it('is where it is said to be, in whatever text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...found.map(([, text]) => text), 'İ', 'ẞ', '😀', ' ', '\n', '/'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const one of findPersonalData(text)) {
          assert.equal(text.slice(one.at, one.at + one.text.length), one.text)
          assert.ok(one.at >= end)
          end = one.at + one.text.length
        }
      }),
    )
  })
})
