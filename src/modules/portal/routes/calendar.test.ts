import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instantOf } from '#kit/calendar/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { unschedule } from '../acts/approve-edition.ts'
import { submitEdition } from '../acts/submit-edition.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree, someText } from '../testing/tree.ts'

const now = Temporal.Instant.from('2026-12-10T02:00:00Z')
const { transactor } = await testDatabase({ clock: () => now })
const { act, district, taLong, draft, approve, publish } = await plantTree(transactor)
const browse = siteOf(transactor)
const calendar = '/cong-thong-tin/lich-xuat-ban'
const at = (day: number, hour: number) => instantOf(new Temporal.PlainDateTime(2026, 12, day, hour))

/** What stands on a day of the calendar, without its markup. */
function onDay(html: string, day: string): string {
  const [, inside = ''] = new RegExp(`<span>${day}</span>.*?</h3>(.*?)(?=<h3>|</ol>)`, 's').exec(html) ?? []
  return inside.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

const later = await draft(district, someText('Lịch tiêm chủng'))
await approve(district, later.editionId, at(20, 7))
await publish(district, 'Hôm nay đăng')
const due = await draft(district, someText('Xem lại giờ làm việc', { reviewOn: new Temporal.PlainDate(2026, 12, 15) })) // prettier-ignore
await approve(district, due.editionId)
const event = { place: 'Nhà văn hóa', from: at(22, 19), to: null }
const feast = await draft(district, someText('Hội bản', { event }))
await approve(district, feast.editionId)
const asked = await draft(district, someText('Chờ người đọc'))
await act(district.writer, submitEdition, { editionId: asked.editionId })

describe('the publication calendar', () => {
  it('shows on its day what is scheduled, published, read again and celebrated; and what waits', async () => {
    const { text } = await browse(district.second).get(calendar)
    assert.match(onDay(text, '20/12/2026'), /Hẹn đăng 7:00 Lịch tiêm chủng Huyện Đakrông/)
    assert.match(onDay(text, '10/12/2026'), /Đã đăng 9:00 Hôm nay đăng/)
    assert.match(onDay(text, '15/12/2026'), /Xem lại Xem lại giờ làm việc/)
    assert.match(onDay(text, '22/12/2026'), /Sự kiện 19:00 Hội bản/)
    assert.match(text, /Chờ duyệt<\/h2>.*?Chờ người đọc/s)
  })

  it('shows a week alone, and the months around', async () => {
    const editor = browse(district.second)
    const week = (await editor.get(`${calendar}?tuan=2026-12-16`)).text
    assert.match(week, /Tuần 14\/12\/2026 đến 20\/12\/2026/)
    assert.match(onDay(week, '20/12/2026'), /Lịch tiêm chủng/)
    assert.doesNotMatch(week, /Hội bản/)
    const empty = (await editor.get(`${calendar}?thang=2/2027`)).text
    assert.match(empty, /Không có gì trong thời gian này/)
    assert.match((await editor.get(`${calendar}?thang=nhầm`)).text, /Tháng 12\/2026/)
  })

  it('is the own authority’s', async () => {
    const { text } = await browse(taLong.second).get(calendar)
    assert.doesNotMatch(text, /Lịch tiêm chủng|Hôm nay đăng|Xem lại giờ|Hội bản|Chờ người đọc/)
  })

  it('moves when a schedule is taken back and approved for another time', async () => {
    await act(district.second, unschedule, { editionId: later.editionId })
    await approve(district, later.editionId, at(24, 8))
    const { text } = await browse(district.second).get(calendar)
    assert.equal(onDay(text, '20/12/2026').trim(), '')
    assert.match(onDay(text, '24/12/2026'), /Hẹn đăng 8:00 Lịch tiêm chủng/)
  })
})
