import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { letterAbstract, namedAbstract } from './abstract.ts'

describe('the abstract of a paper', () => {
  for (const [typed, printed] of [
    ['chủ động ứng phó với mưa lũ', 'V/v chủ động ứng phó với mưa lũ'],
    ['Về việc mời họp', 'V/v mời họp'],
    ['Thăm, tặng quà người có công', 'V/v thăm, tặng quà người có công'],
    ['Đường Hồ Chí Minh nhánh Tây', 'V/v Đường Hồ Chí Minh nhánh Tây'],
    ['Ủy ban nhân dân xã báo cáo', 'V/v Ủy ban nhân dân xã báo cáo'],
    ['CNTT', 'V/v CNTT'],
    ['', ''],
  ] as const)
    it(`of a công văn: “${typed}” → “${printed}”`, () => assert.equal(letterAbstract(typed), printed))

  it('of a decision begins with Về việc; of other types as it was typed', () => {
    assert.equal(namedAbstract('Phân bổ kinh phí', true), 'Về việc phân bổ kinh phí')
    assert.equal(namedAbstract('về việc phân bổ kinh phí', true), 'Về việc phân bổ kinh phí')
    assert.equal(namedAbstract('kết quả cải cách hành chính', false), 'Kết quả cải cách hành chính')
    assert.equal(namedAbstract('V/v nghỉ Tết', false), 'Về việc nghỉ Tết')
  })
})
