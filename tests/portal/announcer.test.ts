import assert from 'node:assert/strict'
import { it } from 'node:test'
import { web as alertsWeb } from '#modules/alerts/routes.ts'
import { today } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { endArticle } from '#modules/portal/acts/end-article.ts'
import { playMp3 } from '#modules/portal/demo/media/tune.ts'
import { siteOf } from '#modules/portal/testing/browser.ts'
import { libraryDatabase, mediaDesk } from '#modules/portal/testing/media-desk.ts'
import { plantTree } from '#modules/portal/testing/tree.ts'

const database = await libraryDatabase()
const { act, district, taLong, publish } = await plantTree(database.transactor)
const { files } = await mediaDesk(database)
const browse = siteOf(database.transactor, files, [alertsWeb])
const [desk, reader, neighbour] = [browse(district.writer), browse({ kind: 'visitor' }), browse(taLong.writer)] // prettier-ignore
const now = Temporal.Now.instant()
const tune = playMp3([{ hertz: 440, seconds: 1 }])

const speak = async (title: string) => {
  const article = await publish(district, title)
  const page = (await desk.post(`/cong-thong-tin/bai/${article}/len-dai`, {})).location
  return { article, page }
}
const plan = (page: string) => {
  const day = formatDate(today(now))
  const next = formatDate(today(now).add({ days: 6 }))
  return desk.post(`${page}/lich`, { from: day, until: next, times: '5:00, 23:59' })
}
const soundIn = (html: string) => /<audio[^>]* src="([^"]+)"/.exec(html)?.[1] ?? ''

it('a recording is heard at the desk at once, by everybody once it is planned, and stands beside the log', async () => {
  const { article, page } = await speak('Lịch tiêm vắc xin')
  const kept = await desk.upload(`${page}/ghi-am`, [{ name: 'bản tin sáng.mp3', bytes: tune }], { announcer: 'Hồ Thị Nga' }) // prettier-ignore
  assert.equal(kept.status, 303, kept.text)
  const script = (await desk.get(page)).text
  assert.match(script, /Người đọc: Hồ Thị Nga/)
  const address = soundIn(script)
  assert.deepEqual(await desk.bytes(address), new Uint8Array(tune))
  assert.equal((await reader.get(address)).status, 404, 'not in the programme yet')
  assert.equal((await neighbour.get(address)).status, 404)

  assert.equal((await plan(page)).status, 303)
  const part = await reader.get(address, { range: 'bytes=0-99' })
  assert.deepEqual(
    [part.status, part.bytes.length, part.headers.get('content-type')],
    [206, 100, 'audio/mpeg'],
  )
  assert.equal(soundIn((await reader.get('/truyen-thanh')).text), address)
  const news = (await reader.get(`/bai-viet/x-${await numberOf(article)}`)).location
  const fresh = siteOf(database.transactor, files, [alertsWeb])({ kind: 'visitor' })
  assert.equal(soundIn((await fresh.get(news)).text), address)
  assert.match((await desk.get('/dai-truyen-thanh')).text, new RegExp(`<a href="${address}">Nghe</a>`))
})

const numberOf = async (article: string) => {
  const { rows } = await database.owner.query('SELECT number::text FROM portal.articles WHERE id = $1', [article]) // prettier-ignore
  return (rows[0] as { number: string }).number
}

it('another recording takes its place; taken back, or with its article, it is heard no more; rows stay', async () => {
  const { article, page } = await speak('Hướng dẫn phòng dịch')
  await plan(page)
  const bring = (bytes: Uint8Array) => desk.upload(`${page}/ghi-am`, [{ name: 'a.mp3', bytes }], { announcer: 'Nga' }) // prettier-ignore
  await bring(tune)
  const first = soundIn((await desk.get(page)).text)
  await bring(tune)
  const second = soundIn((await desk.get(page)).text)
  assert.notEqual(first, second)
  assert.deepEqual([(await reader.get(first)).status, (await reader.get(second)).status], [404, 200])
  assert.equal((await desk.post(`${page}/go-ghi-am`, {})).status, 303)
  assert.equal((await reader.get(second)).status, 404)
  assert.equal((await desk.post(`${page}/go-ghi-am`, {})).status, 409)
  await bring(tune)
  const third = soundIn((await desk.get(page)).text)
  await act(district.writer, endArticle, { articleId: article, ended: 'error', why: 'Sai số liệu' })
  assert.equal((await reader.get(third)).status, 404)
  const { rows } = await database.owner.query("SELECT count(*)::int AS rows FROM alerts.recordings WHERE reader = 'Nga' AND withdrawn_at IS NOT NULL") // prettier-ignore
  assert.deepEqual(rows, [{ rows: 3 }])
})

it('two who bring a recording at once: one takes the place of the other', async () => {
  const { page } = await speak('Hai người cùng gửi')
  const bring = (announcer: string) => desk.upload(`${page}/ghi-am`, [{ name: 'a.mp3', bytes: tune }], { announcer }) // prettier-ignore
  const sent = await Promise.all(['Nga', 'Ghi', 'Thư', 'Biên'].map(bring))
  assert.deepEqual(sent.map(({ status }) => status), [303, 303, 303, 303]) // prettier-ignore
  assert.equal((await desk.get(page)).text.split('<audio').length, 2)
})

it('says what is missing and keeps what was typed; refuses what is no sound, and strangers', async () => {
  const { page } = await speak('Chợ phiên')
  const pdf = Buffer.from('%PDF-1.7\n%%EOF')
  const paper = await desk.upload(`${page}/ghi-am`, [{ name: 'a.pdf', bytes: pdf }], { announcer: 'Hồ Văn Ghi' }) // prettier-ignore
  assert.equal(paper.status, 422)
  assert.match(paper.text, /Hãy chọn một tệp âm thanh/)
  assert.match(paper.text, /value="Hồ Văn Ghi"/)
  const nobody = await desk.upload(`${page}/ghi-am`, [{ name: 'a.mp3', bytes: tune }], { announcer: ' ' })
  assert.match(nobody.text, /Hãy ghi ai đọc/)
  const disguised = await desk.upload(`${page}/ghi-am`, [{ name: 'a.mp3', bytes: pdf }], { announcer: 'x' })
  assert.equal(disguised.status, 422)
  assert.match(disguised.text, /đuôi “.mp3” nhưng nội dung là PDF/)
  const unknown = await desk.upload(`${page}/ghi-am`, [{ name: 'a.mp3', bytes: Buffer.alloc(64) }], { announcer: 'Hồ Văn Ghi' }) // prettier-ignore
  assert.equal(unknown.status, 415)
  assert.match(unknown.text, /Không nhận ra loại tệp từ nội dung/)
  assert.doesNotMatch(unknown.text, /Hãy chọn một tệp âm thanh/)
  assert.match(unknown.text, /value="Hồ Văn Ghi"/)
  const strange = await neighbour.upload(`${page}/ghi-am`, [{ name: 'a.mp3', bytes: tune }], { announcer: 'x' }) // prettier-ignore
  assert.ok([403, 404].includes(strange.status))
})
