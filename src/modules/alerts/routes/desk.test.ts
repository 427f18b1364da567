import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { doJobs, testDatabase } from '#platform/testing/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { work } from '../jobs.ts'
import { listAlerts, listLiving } from '../store/reading.ts'
import { siteOf } from '../testing/browser.ts'
import { openOffices } from '../testing/office.ts'

let now = Temporal.Now.instant()
// Each act a little later than the one before.
const database = await testDatabase({ clock: () => (now = now.add({ milliseconds: 20 })) })
const { transactor } = database
const { district, taLong, baNang } = await openOffices(transactor)
const browse = siteOf(transactor)
const living = () => transactor.read({ kind: 'visitor' }, listLiving)

const typed = (more: Record<string, string> = {}) => ({
  kind: 'flood',
  level: 'disaster:3',
  headline: 'Lũ đang lên',
  happening: 'Nước lên nhanh.',
  advice: 'Không qua ngầm.\nLên chỗ cao.',
  certainty: 'Observed',
  from: '',
  until: formatDateTime(now.add({ hours: 5 })),
  area: 'whole',
  phones: 'Trực ban: 0233 3886 222',
  ...more,
})
const issue = async (by: Parameters<typeof browse>[0], more: Record<string, string> = {}) => {
  const made = await browse(by).post('/truc-canh-bao/phat', typed(more))
  assert.equal(made.status, 303, made.text)
  return made.location
}

describe('the desk of alerts', () => {
  it('issues an alert at a leader’s word, anew when things change, and ends it; nothing said before is lost', async () => {
    const page = await issue(district.leader)
    const desk = browse(district.leader)
    assert.match((await desk.get(page)).text, /Lũ đang lên/)
    const next = await desk.get(`${page}/ban-moi`)
    assert.match(next.text, /value="Lũ đang lên"/, 'the form begins with what was said')
    const { kind: _, ...rest } = typed({ level: 'disaster:4', headline: 'Lũ vượt báo động 3' })
    assert.equal((await desk.post(`${page}/ban-moi`, rest)).status, 303)
    const text = (await desk.get(page)).text
    assert.match(text, /<h1>Lũ vượt báo động 3<\/h1>/)
    assert.match(text, /Bản 1 · .*Lũ đang lên/)
    assert.equal((await living()).length, 1)
    assert.equal((await desk.post(`${page}/ket-thuc`, { how: 'all-clear', why: 'Nước rút' })).status, 303)
    assert.match((await desk.get(page)).text, /Đã hết nguy hiểm/)
    assert.equal((await living()).length, 0)
    const again = await desk.post(`${page}/ban-moi`, rest)
    assert.equal(again.status, 409, 'an ended alert says nothing more')
  })

  it('keeps everything that was typed when something is wrong, and says what to do', async () => {
    const desk = browse(district.leader)
    const wrong = await desk.post('/truc-canh-bao/phat', typed({ until: '', headline: '', level: '' }))
    assert.equal(wrong.status, 422)
    for (const sentence of [
      /Cảnh báo nào cũng phải có lúc kết thúc/,
      /Hãy chọn cấp độ/,
      /Không qua ngầm\.\nLên chỗ cao\./,
    ])
      assert.match(wrong.text, sentence)
    const past = await desk.post('/truc-canh-bao/phat', typed({ until: '7:00 1/1/2020' }))
    assert.equal(past.status, 422)
    assert.match(past.text, /Giờ kết thúc đã qua/)
    assert.match(past.text, /value="7:00 1\/1\/2020"/)
    const other = await desk.post('/truc-canh-bao/phat', typed({ kind: 'power-cut' }))
    assert.match(other.text, /Cấp độ này không dùng cho loại/)
    const long = await desk.post('/truc-canh-bao/phat', typed({ until: formatDateTime(now.add({ hours: 24 * 40 })) })) // prettier-ignore
    assert.match(long.text, /không kéo dài quá 30 ngày/)
    const nowhere = await desk.post('/truc-canh-bao/phat', typed({ area: 'some' }))
    assert.match(nowhere.text, /Hãy chọn nơi bị ảnh hưởng/)
    assert.equal((await living()).length, 0)
  })

  it('names communes of a district, and villages of a commune', async () => {
    await issue(district.leader, { area: 'some', places: taLong.id })
    await issue(taLong.leader, { area: 'some', places: 'thon:Thôn Kè', headline: 'Ngầm ngập' })
    const [commune, over] = await living()
    assert.deepEqual(commune!.places, [{ placeId: taLong.id, name: 'Xã Tà Long', village: 'Thôn Kè' }])
    assert.deepEqual(over!.places, [{ placeId: taLong.id, name: 'Xã Tà Long', village: '' }])
  })

  it('lets an editor issue alone, in the open and with a reason; a clerk not at all', async () => {
    const alone = await browse(baNang.editor).post('/truc-canh-bao/phat', typed())
    assert.equal(alone.status, 403)
    assert.match(alone.text, /vì sao phát cảnh báo mà không chờ lãnh đạo/)
    const page = await issue(baNang.editor, { aloneWhy: 'Lãnh đạo đi họp, mất sóng' })
    assert.match((await browse(baNang.leader).get(page)).text, /Phát khi chưa có lãnh đạo duyệt/)
    const clerk = await browse(baNang.clerk).post('/truc-canh-bao/phat', typed({ aloneWhy: 'thử' }))
    assert.equal(clerk.status, 403)
  })

  it('shows nobody the desk page of another authority’s alert, nor lets them change or end it', async () => {
    const page = await issue(taLong.leader)
    const stranger = browse(baNang.leader)
    assert.equal((await stranger.get(page)).status, 404)
    assert.equal((await stranger.post(`${page}/ket-thuc`, { how: 'error', why: 'x' })).status, 404)
    assert.equal((await stranger.post(`${page}/ban-moi`, typed())).status, 404)
  })

  it('ends by itself: at once for readers, and in the rows within the minute', async () => {
    const page = await issue(district.leader, { headline: 'Sắp hết giờ' })
    const before = now
    now = now.add({ hours: 6 })
    assert.ok(!(await living()).some(({ headline }) => headline === 'Sắp hết giờ'))
    await database.owner.query(
      `SELECT jobs.enqueue('alerts.end-due', '{}'::json, NULL, NULL, NULL, NULL::smallint)`,
    )
    assert.deepEqual(await doJobs(database, work.tasks, { now }), [])
    const [issueNow] = await transactor.read({ kind: 'visitor' }, (reader) => listAlerts(reader, [district.id], { most: 1 })) // prettier-ignore
    assert.equal(issueNow?.endedHow, 'expired')
    assert.match((await browse(district.leader).get(page)).text, /Đã hết hạn/)
    now = before
  })

  it('takes kinds that an administrator adds, and no kind of another authority', async () => {
    const desk = browse(taLong.administrator)
    const added = { name: 'Voi rừng về bản', nameEn: '', scale: 'general', category: 'Safety' }
    assert.equal((await desk.post('/truc-canh-bao/loai', added)).status, 303)
    assert.match((await desk.post('/truc-canh-bao/loai', added)).text, /Đã có loại cảnh báo/)
    assert.equal((await browse(taLong.editor).post('/truc-canh-bao/loai', added)).status, 403)
    const form = (await desk.get('/truc-canh-bao/phat')).text
    const [, code = ''] = /value="([0-9a-f-]{36})"[^>]*>Voi rừng về bản/.exec(form) ?? []
    assert.doesNotMatch((await browse(baNang.leader).get('/truc-canh-bao/phat')).text, /Voi rừng/)
    assert.equal((await browse(baNang.leader).post('/truc-canh-bao/phat', typed({ kind: code, level: 'general:2' }))).status, 422) // prettier-ignore
    await issue(taLong.leader, { kind: code, level: 'general:2', headline: 'Voi về' })
    assert.equal((await desk.post(`/truc-canh-bao/loai/${code}/dong`, {})).status, 303)
    assert.doesNotMatch((await desk.get('/truc-canh-bao/phat')).text, /Voi rừng/)
  })
})
