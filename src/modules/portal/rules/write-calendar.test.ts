import assert from 'node:assert/strict'
import { it } from 'node:test'
import { writeCalendar } from './write-calendar.ts'

const at = (text: string) => Temporal.Instant.from(text)

it('an event is told as RFC 5545 wants it: escaped, in lines of at most 75 octets', () => {
  const text = writeCalendar('Huyện Đakrông', 'dakrong.vn', [
    {
      number: 12n,
      title: 'Hội nghị tổng kết; phát động thi đua, khen thưởng các thôn bản trong toàn huyện năm 2026',
      place: 'Nhà văn hóa huyện,\nkhóm 1',
      link: 'https://dakrong.vn/bai-viet/hoi-nghi-12',
      from: at('2026-12-25T00:30:00Z'),
      to: null,
      changed: at('2026-11-27T01:02:03.456Z'),
    },
  ])
  const lines = text.split('\r\n')
  for (const line of lines) assert.ok(new TextEncoder().encode(line).length <= 75, line)
  const unfolded = text.replaceAll('\r\n ', '')
  assert.match(unfolded, /SUMMARY:Hội nghị tổng kết\\; phát động thi đua\\, khen thưởng các thôn bản/)
  assert.match(unfolded, /LOCATION:Nhà văn hóa huyện\\,\\nkhóm 1\r\n/)
  assert.match(unfolded, /DTSTART:20261225T003000Z\r\n/)
  assert.match(unfolded, /DTSTAMP:20261127T010203Z\r\n/)
  assert.doesNotMatch(unfolded, /DTEND/)
  assert.ok(text.endsWith('END:VCALENDAR\r\n'))
})
