import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mondayOf, readWeek } from './week-lines.ts'

const monday = Temporal.PlainDate.from('2026-11-30')
const typed = `Thứ Hai, ngày 30/11/2026
13:30 Phó Chủ tịch: Làm việc với xã Tà Long; UBND xã Tà Long
7h30 Chủ tịch: Họp giao ban; Phòng họp tầng 2; Văn phòng chuẩn bị

THỨ 4:
- 8 giờ Dự hội nghị trực tuyến
Cả lãnh đạo: Làm việc tại cơ quan
Chủ nhật
Trực: Ông Hồ Văn Năm`

describe('a week as it is typed', () => {
  it('is read by day and hour, with person and place where they are named', () => {
    const { lines, wrong } = readWeek(typed, monday)
    assert.deepEqual(wrong, [])
    assert.deepEqual(lines, [
      {
        day: '2026-11-30',
        at: '7:30',
        who: 'Chủ tịch',
        what: 'Họp giao ban',
        where: 'Phòng họp tầng 2; Văn phòng chuẩn bị',
      },
      {
        day: '2026-11-30',
        at: '13:30',
        who: 'Phó Chủ tịch',
        what: 'Làm việc với xã Tà Long',
        where: 'UBND xã Tà Long',
      },
      { day: '2026-12-02', at: '', who: 'Cả lãnh đạo', what: 'Làm việc tại cơ quan', where: '' },
      { day: '2026-12-02', at: '8:00', who: '', what: 'Dự hội nghị trực tuyến', where: '' },
      { day: '2026-12-06', at: '', who: 'Trực', what: 'Ông Hồ Văn Năm', where: '' },
    ])
  })

  it('says which line it did not understand', () => {
    const { wrong } = readWeek('7:30 Họp\nThứ Ba\n25:00 Họp\n8:00', monday)
    assert.deepEqual(wrong, [
      { line: 1, why: 'no-day' },
      { line: 3, why: 'no-time' },
      { line: 4, why: 'no-words' },
    ])
  })

  it('begins on a Monday', () => {
    assert.equal(mondayOf(Temporal.PlainDate.from('2026-12-06')).toString(), '2026-11-30')
    assert.equal(mondayOf(monday).toString(), '2026-11-30')
  })
})
