import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { today } from '#kit/calendar/index.ts'
import { issueAlert } from '../acts/issue-alert.ts'
import { listProgramme } from '../store/loudspeaker.ts'
import { siteOf } from '../testing/browser.ts'
import { openOffices } from '../testing/office.ts'
import { someText } from '../testing/some-issue.ts'

let now = Temporal.Now.instant()
const { transactor } = await testDatabase({ clock: () => (now = now.add({ milliseconds: 20 })) })
const { act, district, taLong, baNang } = await openOffices(transactor)
const browse = siteOf(transactor)
const desk = browse(taLong.editor)

const tomorrow = today(now).add({ days: 1 })
const timetable = (more: Record<string, string> = {}) => ({
  from: formatDate(tomorrow),
  until: formatDate(tomorrow.add({ days: 1 })),
  times: '5:00, 17h30',
  ...more,
})
const write = async (title = 'Bản tin sáng') => {
  const made = await desk.post('/dai-truyen-thanh/soan', { title, body: 'Kính thưa bà con.\nTrời mưa.' })
  assert.equal(made.status, 303, made.text)
  return made.location
}
const programme = (authorityId: typeof taLong.id) =>
  transactor.read({ kind: 'visitor' }, (reader) =>
    listProgramme(reader, authorityId, {
      from: now.subtract({ hours: 1 }),
      until: now.add({ hours: 24 * 30 }),
    }),
  )

describe('the loudspeaker desk', () => {
  it('writes a script, plans it for villages, prints the sheet and keeps the log', async () => {
    const page = await write()
    assert.match((await desk.get(page)).text, /Đọc khoảng 1 phút/)
    assert.match((await desk.get(page)).text, /Thôn Kè/)
    const planned = await desk.post(`${page}/lich`, timetable({ clusters: 'Thôn Kè' }))
    assert.equal(planned.status, 303, planned.text)
    assert.equal((await programme(taLong.id)).length, 4)
    assert.deepEqual((await programme(taLong.id))[0]!.clusters, ['Thôn Kè'])
    await desk.post(`${page}/lich`, timetable())
    assert.equal((await programme(taLong.id)).length, 4, 'the same times are planned once')
    const sheet = await desk.get(`${page}/in`)
    assert.match(sheet.text, /reading-sheet/)
    assert.match(sheet.text, /17:30/)

    const [first, second] = [...(await desk.get(page)).text.matchAll(/href="(\/dai-truyen-thanh\/phat\/[^"]+)"/g)].map(([, href]) => href!) // prettier-ignore
    const early = await desk.post(first!, { outcome: 'read', reader: 'Hồ Thị Nga', why: '' })
    assert.equal(early.status, 409)
    assert.match(early.text, /Chưa tới giờ phát/)
    now = now.add({ hours: 60 })
    const nobody = await desk.post(first!, { outcome: 'read', reader: '', why: '' })
    assert.equal(nobody.status, 422)
    assert.match(nobody.text, /Hãy ghi ai đã đọc/)
    assert.equal((await desk.post(second!, { outcome: 'not-read', reader: '', why: '' })).status, 422)
    assert.equal((await desk.post(first!, { outcome: 'read', reader: 'Hồ Thị Nga', why: '' })).status, 303)
    assert.equal((await desk.post(second!, { outcome: 'not-read', reader: '', why: 'Mất điện' })).status, 303)
    assert.equal((await desk.post(first!, { outcome: 'read', reader: 'Người khác', why: '' })).status, 409)
    const log = (await desk.get(page)).text
    assert.match(log, /Người đọc: Hồ Thị Nga/)
    assert.match(log, /Mất điện/)
    now = now.subtract({ hours: 60 })
  })

  it('keeps what was typed when the timetable cannot be read', async () => {
    const page = await write('Thử')
    const wrong = await desk.post(`${page}/lich`, timetable({ times: 'sáng sớm', from: '31/2/2027' }))
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="sáng sớm"/)
    assert.match(wrong.text, /Hãy viết như 5:00, 17:30/)
    const past = await desk.post(`${page}/lich`, timetable({ from: '1/1/2020', until: '2/1/2020' }))
    assert.match(past.text, /không có lượt nào sắp tới/)
    const long = await desk.post(
      `${page}/lich`,
      timetable({ until: formatDate(tomorrow.add({ days: 300 })) }),
    )
    assert.match(long.text, /quá 60 lượt/)
    assert.equal((await desk.post('/dai-truyen-thanh/soan', { title: '', body: 'Lời giữ lại' })).status, 422)
  })

  it('takes an alert as it stands, an exercise marked as one', async () => {
    const text = someText({ headline: 'Diễn tập lũ quét' }, now)
    const id = await act(taLong.leader, issueAlert, { kind: 'flood', drill: true, text, aloneWhy: '' })
    const form = (await desk.get(`/dai-truyen-thanh/soan?canh-bao=${id}`)).text
    assert.match(form, /value="DIỄN TẬP: Diễn tập lũ quét"/)
    assert.match(form, /DIỄN TẬP\. Đây là diễn tập/)
    const stranger = (await browse(baNang.editor).get(`/dai-truyen-thanh/soan?canh-bao=${id}`)).text
    assert.doesNotMatch(stranger, /Diễn tập lũ quét/)
  })

  it('is for who may, and shows nobody the scripts of another authority', async () => {
    const page = await write('Của Tà Long')
    assert.equal((await browse(baNang.editor).get(page)).status, 404)
    assert.equal((await browse(baNang.editor).post(`${page}/lich`, timetable())).status, 404)
    const clerk = await browse(district.clerk).post('/dai-truyen-thanh/soan', { title: 'x', body: 'y' })
    assert.equal(clerk.status, 403)
    assert.equal((await browse(district.clerk).get(page)).status, 403)
  })
})
