import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { composeAlertLetter, prepareAlerts } from '#modules/alerts/index.ts'
import { work } from '#modules/alerts/jobs.ts'
import { web as alertsWeb } from '#modules/alerts/routes.ts'
import { today } from '#kit/calendar/index.ts'
import { openMailServer } from '#platform/mail-sending/index.ts'
import { doJobs, mailTrap, noFiles, testDatabase } from '#platform/testing/index.ts'
import { endArticle } from '#modules/portal/acts/end-article.ts'
import { siteOf } from '#modules/portal/testing/browser.ts'
import { plantTree } from '#modules/portal/testing/tree.ts'

let now = Temporal.Now.instant().add({ minutes: 5 })
const database = await testDatabase({ clock: () => (now = now.add({ milliseconds: 20 })) })
const { transactor, owner } = database
const trap = await mailTrap()
const publicUrl = 'https://krong.test'
const server = openMailServer(trap.url, publicUrl)
/** What happens elsewhere while a letter is handed over. */
let meanwhile = async (): Promise<unknown> => undefined
prepareAlerts({
  key: randomBytes(32),
  publicUrl,
  compose: (letter) => composeAlertLetter(letter, publicUrl),
  mailer: { ...server, send: (letter) => meanwhile().then(() => server.send(letter)) },
})
const { act, district, taLong, publish } = await plantTree(transactor)
const browse = siteOf(transactor, noFiles, [alertsWeb])
const reader = browse({ kind: 'visitor' })
const administrator = browse({ ...district.writer, roles: ['administrator'] })
const editor = browse(district.writer)

const round = async (minutes = 0) => {
  now = now.add({ minutes })
  await owner.query(
    "SELECT jobs.enqueue('alerts.plan-lanes', '{}'::json, NULL, 'plan', NULL, NULL::smallint)",
  )
  return doJobs(database, work.tasks, { now })
}
/** The letter in plain text: quoted-printable taken apart. */
const plain = (raw: string) =>
  Buffer.from(
    raw.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), // prettier-ignore
    'latin1',
  ).toString('utf8')
const linkIn = (raw: string, path: string) =>
  new RegExp(`https://krong\\.test(${path}/[\\w-]+)`).exec(plain(raw))?.[1] ?? ''
const taken = () => trap.caught.splice(0)

describe('letters', () => {
  it('are not offered before an administrator opens them', async () => {
    assert.match((await reader.get('/nhan-tin')).text, /Nơi này chưa gửi tin qua thư/)
    assert.equal((await administrator.post('/truc-canh-bao/kenh/mail', { perHour: '50' })).status, 303)
    assert.match((await reader.get('/nhan-tin')).text, /Địa chỉ thư điện tử/)
    assert.match((await reader.get('/trang/ta-long/nhan-tin')).text, /chưa gửi tin qua thư/)
  })

  it('ask first whether it was them, once an hour, and tell nothing before they confirmed', async () => {
    const wrong = await reader.post('/nhan-tin', { address: 'khong phai' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="khong phai"/)
    for (let time = 0; time < 3; time++) {
      const asked = await reader.post('/nhan-tin', { address: 'Chi@Vi-Du.vn', news: '1' })
      assert.match(asked.text, /Hãy mở hộp thư/, 'the same answer each time')
    }
    await round()
    const [invitation, ...more] = taken()
    assert.deepEqual([invitation?.to, more.length], ['chi@vi-du.vn', 0])
    await publish(district, 'Trước khi xác nhận')
    const confirm = linkIn(invitation!.raw, '/nhan-tin/xac-nhan')
    await reader.get(confirm)
    const { rows } = await owner.query('SELECT FROM alerts.subscribers WHERE confirmed_at IS NOT NULL')
    assert.equal(rows.length, 0, 'opening the page confirms nothing')
    assert.match((await reader.post(confirm, {})).text, /Đã xác nhận/)
    assert.match((await reader.post(`${confirm.slice(0, -3)}AAA`, {})).text, /không dùng được nữa/)
  })

  it('carry an article to everybody once, and end with one click', async () => {
    await reader.post('/nhan-tin', { address: 'anh@vi-du.vn' })
    await round()
    await reader.post(linkIn(taken()[0]!.raw, '/nhan-tin/xac-nhan'), {})
    const article = await publish(district, 'Mở lớp học chữ')
    const [, edition = ''] = /href="\/cong-thong-tin\/ban\/([0-9a-f-]+)">Mở lớp học chữ/.exec((await editor.get('/cong-thong-tin')).text) ?? [] // prettier-ignore
    const page = await editor.get(`/cong-thong-tin/ban/${edition}`)
    assert.match(page.text, /Thư điện tử/)
    assert.equal(
      (await editor.post(`/cong-thong-tin/bai/${article}/gui-ra`, { channels: 'mail' })).status,
      303,
    )
    trap.answer = 'busy'
    await round()
    taken()
    assert.match((await editor.get(`/cong-thong-tin/ban/${edition}`)).text, /Máy chủ thư chưa nhận/)
    trap.answer = 'take'
    await round(5)
    await round(5)
    const letters = taken()
    assert.deepEqual(letters.map(({ to }) => to), ['chi@vi-du.vn'], 'the other one wants alerts only') // prettier-ignore
    const raw = letters[0]!.raw
    assert.match(plain(raw), /https:\/\/krong\.test\/bai-viet\/mo-lop-hoc-chu-\d+/)
    assert.match(raw, /List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
    const end = linkIn(raw, '/nhan-tin/thoi')
    assert.ok(raw.replaceAll(/\r\n\s/g, '').includes(`<https://krong.test${end}>`), raw)
    assert.match((await editor.get(`/cong-thong-tin/ban/${edition}`)).text, /1\/0\/0/)
    await reader.get(end)
    assert.match(
      (await reader.post(end, { 'List-Unsubscribe': 'One-Click' })).text,
      /Sẽ không có thư nào nữa/,
    )
    assert.match((await reader.post(end, {})).text, /không dùng được nữa/)
    const second = await publish(district, 'Tin sau')
    await editor.post(`/cong-thong-tin/bai/${second}/gui-ra`, { channels: 'mail' })
    await round(1)
    assert.equal(taken().length, 0)
  })

  it('stand beside the loudspeaker: an article becomes a script, planned it shows in the programme', async () => {
    const article = await publish(district, 'Lịch cắt điện')
    const made = await editor.post(`/cong-thong-tin/bai/${article}/len-dai`, {})
    assert.equal(made.status, 303)
    const script = await editor.get(made.location)
    assert.match(script.text, /Lịch cắt điện: câu mở đầu/)
    assert.match(script.text, /Từ một bài viết/)
    assert.match((await reader.get('/truyen-thanh')).text, /chưa có lịch phát/)
    const day = today(now).toLocaleString('vi-VN')
    // Late this evening is still this week.
    const planned = await editor.post(`${made.location}/lich`, { from: day, until: day, times: '23:59' })
    assert.equal(planned.status, 303, planned.text)
    const page = (await reader.get('/truyen-thanh')).text
    assert.match(page, /23:59/)
    assert.match(page, /Lịch cắt điện/)
    assert.doesNotMatch((await reader.get('/trang/ta-long/truyen-thanh')).text, /Lịch cắt điện/)
    assert.equal((await browse(taLong.writer).post(`/cong-thong-tin/bai/${article}/len-dai`, {})).status, 409)
  })

  it('stop within a running go once the article is taken back', async () => {
    await reader.get('/nhan-tin')
    for (const address of ['mot@vi-du.vn', 'hai@vi-du.vn']) {
      await reader.post('/nhan-tin', { address, news: '1' })
      await round()
      await reader.post(linkIn(taken()[0]!.raw, '/nhan-tin/xac-nhan'), {})
    }
    const articleId = await publish(district, 'Tin sai')
    await editor.post(`/cong-thong-tin/bai/${articleId}/gui-ra`, { channels: 'mail' })
    let ended: Promise<unknown> | undefined
    meanwhile = () => (ended ??= act(district.writer, endArticle, { articleId, ended: 'error', why: 'Sai' }))
    await round(1)
    assert.equal(taken().length, 1)
  })

  it('are told of public articles of the own authority alone', async () => {
    const article = await publish(taLong, 'Của xã')
    assert.equal(
      (await editor.post(`/cong-thong-tin/bai/${article}/gui-ra`, { channels: 'mail' })).status,
      404,
    )
    const unknown = await browse(taLong.writer).post(`/cong-thong-tin/bai/${article}/gui-ra`, {
      channels: 'mail',
    })
    assert.equal(unknown.status, 422, 'the commune has no such channel')
  })
})
