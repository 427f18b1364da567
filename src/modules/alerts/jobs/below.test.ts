import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { beforeEach, it } from 'node:test'
import { openMailServer } from '#platform/mail-sending/index.ts'
import { doJobs, mailTrap, testDatabase } from '#platform/testing/index.ts'
import { announceOutward } from '../acts/announce-outward.ts'
import { endPush, keepPush } from '../acts/push-subscriptions.ts'
import { subscribe } from '../acts/subscribe.ts'
import { prepareAlerts, pushKeys } from '../instance.ts'
import { work } from '../jobs.ts'
import { composeAlertLetter } from '../pages/compose-letter.ts'
import { siteOf } from '../testing/browser.ts'
import { typedAlert } from '../testing/typed-alert.ts'
import { openOffices, system } from '../testing/office.ts'
import { pushServer } from '../testing/push-server.ts'

let now = Temporal.Now.instant().add({ minutes: 5 })
const database = await testDatabase({ clock: () => (now = now.add({ milliseconds: 20 })) })
const { act, district, taLong, baNang } = await openOffices(database.transactor)
const [service, other] = [await pushServer(() => now), await pushServer(() => now)]
const trap = await mailTrap()
const publicUrl = 'https://krong.test'
prepareAlerts({
  key: randomBytes(32),
  publicUrl,
  compose: (letter) => composeAlertLetter(letter, publicUrl),
  mailer: openMailServer(trap.url, publicUrl),
  internal: [service.host, other.host],
})
const browse = siteOf(database.transactor)
const leader = browse(district.leader)
for (const { administrator } of [district, taLong, baNang])
  for (const kind of ['push', 'mail'])
    await browse(administrator).post(`/truc-canh-bao/kenh/${kind}`, { perHour: '50', services: '' })

const round = async (minutes = 0) => {
  now = now.add({ minutes })
  await database.owner.query("SELECT jobs.enqueue('alerts.plan-lanes', '{}'::json, NULL, 'plan', NULL, NULL::smallint)") // prettier-ignore
  assert.deepEqual(await doJobs(database, work.tasks, { now }), [])
}
/** A letter in plain text: quoted-printable taken apart. */
const plain = (raw: string) =>
  Buffer.from(
    raw.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), // prettier-ignore
    'latin1',
  ).toString('utf8')
type Machine = ReturnType<typeof service.open>
const ask = async (...offices: readonly { readonly id: typeof district.id }[]): Promise<Machine> => {
  const machine = service.open(pushKeys().publicKey)
  for (const { id } of offices) await keep(machine, id)
  return machine
}
const keep = ({ receiver }: Machine, authorityId: typeof district.id) =>
  act(system, keepPush, { authorityId, ...receiver, news: true })
const askLetters = async (address: string, ...offices: readonly { readonly id: typeof district.id }[]) => {
  for (const { id } of offices) await act(system, subscribe, { authorityId: id, address, news: true })
  await round()
  for (const { raw } of trap.caught.splice(0)) {
    const [, confirm = ''] = /krong\.test(\/nhan-tin\/xac-nhan\/[\w-]+)/.exec(raw.replaceAll('=\r\n', '')) ?? [] // prettier-ignore
    assert.match((await browse({ kind: 'visitor' }).post(confirm, {})).text, /Đã xác nhận/)
  }
}
const only = ({ id }: { readonly id: string }) => ({ area: 'some', places: id })
const issue = async (where: Record<string, string> = {}) => {
  const page = (await leader.post('/truc-canh-bao/phat', { kind: 'flood', ...typedAlert(now, where) }))
    .location
  assert.equal((await leader.post(`${page}/gui`, { channels: ['push', 'mail'] })).status, 303)
  return page
}
const told = (...machines: readonly Machine[]) => machines.map((one) => one.told.splice(0).map(({ title }) => title)) // prettier-ignore
const letters = () => trap.caught.splice(0).map(({ to }) => to).toSorted() // prettier-ignore

beforeEach(async () => {
  Object.assign(service, { mood: 'take', meanwhile: async () => undefined })
  await database.owner.query("UPDATE alerts.push_subscriptions SET ended_at = now(), ended_how = 'asked', receiver = NULL WHERE ended_at IS NULL") // prettier-ignore
  await database.owner.query('UPDATE alerts.subscribers SET ended_at = now() WHERE ended_at IS NULL')
})

it('tells an alert of the district to those who asked at a commune that it names, each once', async () => {
  const machines = [await ask(district), await ask(taLong), await ask(baNang), await ask(taLong, district)]
  await askLetters('huyen@vi-du.vn', district)
  await askLetters('xa@vi-du.vn', taLong)
  await askLetters('xa-khac@vi-du.vn', baNang)
  await askLetters('ca-hai@vi-du.vn', taLong, district)
  const page = await issue(only(taLong))
  await round()
  await round(11)
  const flood = ['Lũ đang lên']
  assert.deepEqual(told(...machines), [flood, flood, [], flood])
  assert.deepEqual(letters(), ['ca-hai@vi-du.vn', 'huyen@vi-du.vn', 'xa@vi-du.vn'])
  const desk = (await leader.get(page)).text
  assert.equal(desk.match(/3\/0\/0/g)?.length, 2, 'the desk counts them, machines and letters')

  await leader.post(`${page}/ban-moi`, typedAlert(now, only(baNang)))
  await round()
  const moved = ['Cập nhật: Lũ đang lên']
  assert.deepEqual(told(...machines), [moved, moved, moved, moved], 'also where it held before')
  assert.equal(letters().length, 4)
  await leader.post(`${page}/ket-thuc`, { how: 'all-clear', why: 'Nước đã rút.' })
  await round()
  assert.deepEqual(
    told(...machines).flat(),
    Array.from({ length: 4 }, () => 'Đã hết nguy hiểm: Lũ đang lên'),
  )
  assert.equal(letters().length, 4)
})

it('tells an alert for the whole district everywhere below, and one of a commune there alone', async () => {
  const machines = [await ask(district), await ask(taLong), await ask(baNang)]
  await issue()
  await round()
  assert.deepEqual(told(...machines), [['Lũ đang lên'], ['Lũ đang lên'], ['Lũ đang lên']])
  const commune = browse(taLong.leader)
  const page = (await commune.post('/truc-canh-bao/phat', { kind: 'flood', ...typedAlert(now, {}) })).location
  await commune.post(`${page}/gui`, { channels: 'push' })
  await round()
  assert.deepEqual(told(...machines), [[], ['Lũ đang lên'], []])
})

it('says in each letter where it was asked for, and ends that alone, with a way to end the others', async () => {
  const [huyen, xa] = ['Ủy ban nhân dân Huyện Đakrông', 'Ủy ban nhân dân Xã Tà Long']
  await askLetters('xa@vi-du.vn', taLong)
  await askLetters('ca-hai@vi-du.vn', taLong, district)
  await issue(only(taLong))
  await round()
  const sent = new Map(trap.caught.splice(0).map(({ to, raw }) => [to, plain(raw)]))
  const endIn = (text = '') => /krong\.test(\/nhan-tin\/thoi\/[\w-]+)/.exec(text)?.[1] ?? ''
  const [one, both] = [sent.get('xa@vi-du.vn'), sent.get('ca-hai@vi-du.vn')]
  assert.match(one ?? '', new RegExp(`Thư đăng ký ở ${xa}`))
  assert.match(both ?? '', new RegExp(`Thư đăng ký ở ${huyen}`))
  const visitor = browse({ kind: 'visitor' })
  const alone = await visitor.get(endIn(one))
  assert.match(alone.text, new RegExp(`thôi nhận thư đăng ký ở ${xa}`))
  assert.doesNotMatch(alone.text, /còn đăng ký ở nơi khác/)

  assert.match((await visitor.get(endIn(both))).text, new RegExp(`thoi/[^>]+>${xa}`))
  const ended = (await visitor.post(endIn(both), { 'List-Unsubscribe': 'One-Click' })).text
  assert.match(ended, new RegExp(`Đã thôi nhận thư đăng ký ở ${huyen}`))
  assert.doesNotMatch(ended, /không có thư nào nữa/)
  const [, other = ''] = /href="(\/nhan-tin\/thoi\/[\w-]+)"/.exec(ended) ?? []
  const last = (await visitor.post(other, {})).text
  assert.match(last, new RegExp(`ở ${xa}\\. Sẽ không có thư nào nữa`))
  assert.match((await visitor.get(other)).text, /không dùng được nữa/)
})

it('warns nobody of a place that was chosen by mistake and put right before anybody was told', async () => {
  const machines = [await ask(taLong), await ask(baNang)]
  const page = await issue(only(taLong))
  await leader.post(`${page}/ban-moi`, typedAlert(now, only(baNang)))
  await round()
  assert.deepEqual(told(...machines), [[], ['Cập nhật: Lũ đang lên']])
})

it('lets nobody tell an alert of another authority', async () => {
  const machine = await ask(baNang)
  const page = await issue(only(baNang))
  await round()
  told(machine)
  const subject = { type: 'alert', id: page.split('/').at(-1)! }
  const asked = { authorityId: taLong.id, subject, occasion: 'x', title: 'Thử', text: '', address: 'https://krong.test/', channels: ['push' as const] } // prettier-ignore
  await assert.rejects(act(taLong.leader, announceOutward, asked), /alerts\.other-authority/)
  await round()
  assert.deepEqual(told(machine), [[]])
})

it('tells a machine once whatever its owner asks for or ends meanwhile', async () => {
  const machines = [await ask(taLong, district), await ask(taLong), await ask(taLong, district)]
  // One that stays slow keeps the message going.
  await keep(other.open(pushKeys().publicKey), district.id)
  service.mood = other.mood = 'slow-down'
  await issue(only(taLong))
  await round()
  service.mood = 'take'
  await act(system, endPush, { authorityId: district.id, endpoint: machines[0]!.receiver.endpoint })
  await keep(machines[1]!, district.id)
  await act(system, endPush, { authorityId: taLong.id, endpoint: machines[2]!.receiver.endpoint })
  await round(5)
  await act(system, endPush, { authorityId: taLong.id, endpoint: machines[1]!.receiver.endpoint })
  await keep(machines[1]!, taLong.id)
  await round(30)
  assert.deepEqual(told(...machines).map((titles) => titles.length), [1, 1, 1]) // prettier-ignore
})

it('closes what is gone where it was asked for', async () => {
  await ask(taLong)
  service.mood = 'gone'
  await issue(only(taLong))
  await round()
  const { rows } = await database.owner.query("SELECT authority_id AS id FROM record.entries WHERE event = 'alerts.push-ended' ORDER BY at DESC LIMIT 1") // prettier-ignore
  assert.deepEqual(rows, [{ id: taLong.id }])
})
