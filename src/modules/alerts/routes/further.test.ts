import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { it } from 'node:test'
import { doJobs, testDatabase } from '#platform/testing/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { announceOutward } from '../acts/announce-outward.ts'
import { endPush, keepPush } from '../acts/push-subscriptions.ts'
import { prepareAlerts, pushKeys } from '../instance.ts'
import { work } from '../jobs.ts'
import { composeAlertLetter } from '../pages/compose-letter.ts'
import { siteOf } from '../testing/browser.ts'
import { typedAlert } from '../testing/typed-alert.ts'
import { openOffices, system } from '../testing/office.ts'
import { pushServer } from '../testing/push-server.ts'

let now = Temporal.Now.instant().add({ minutes: 5 })
const database = await testDatabase({ clock: () => (now = now.add({ milliseconds: 20 })) })
const { act, district } = await openOffices(database.transactor)
const [service, other] = [await pushServer(() => now), await pushServer(() => now)]
prepareAlerts({
  key: randomBytes(32),
  publicUrl: 'https://krong.test',
  compose: (letter) => composeAlertLetter(letter, 'https://krong.test'),
  internal: [service.host, other.host],
})
const browse = siteOf(database.transactor)
const leader = browse(district.leader)
await browse(district.administrator).post('/truc-canh-bao/kenh/push', { perHour: '50', services: '' })
const machine = service.open(pushKeys().publicKey)
await act(system, keepPush, { authorityId: district.id, ...machine.receiver, news: false })

const issue = async (more: Record<string, string> = {}) =>
  (await leader.post('/truc-canh-bao/phat', { kind: 'flood', ...typedAlert(now, more) })).location
const round = async () => {
  await database.owner.query("SELECT jobs.enqueue('alerts.plan-lanes', '{}'::json, NULL, 'plan', NULL, NULL::smallint)") // prettier-ignore
  assert.deepEqual(await doJobs(database, work.tasks, { now }), [])
  return machine.told.splice(0)
}

it('tells a change of an alert, and its end, to those who were told of it', async () => {
  const page = await issue()
  await leader.post(`${page}/gui`, { channels: 'push' })
  const [first] = await round()
  assert.equal(first!.title, 'Lũ đang lên')

  const raised = typedAlert(now, { level: 'disaster:4', until: formatDateTime(now.add({ hours: 9 })) })
  assert.equal((await leader.post(`${page}/ban-moi`, raised)).status, 303)
  const [second] = await round()
  assert.equal(second!.title, 'Nâng cấp: Lũ đang lên')
  assert.match(second!.body, /^So với bản 1: nâng cấp độ, kéo dài thời hạn\.\n.*Cấp 4/)
  assert.equal(second!.tag, first!.tag, 'it takes the place of the first on the screen')
  assert.equal(second!.headers['topic'], first!.headers['topic'])

  await leader.post(`${page}/ket-thuc`, { how: 'all-clear', why: 'Nước đã rút.' })
  const [third, ...more] = await round()
  assert.deepEqual([third!.title, third!.body, more], ['Đã hết nguy hiểm: Lũ đang lên', 'Nước đã rút.', []])
  const desk = (await leader.get(page)).text
  assert.match(desk, /So với bản 1:<\/strong> nâng cấp độ, kéo dài thời hạn/)
})

it('tells the newest alone where the first was still waiting, and no end of what nobody heard', async () => {
  const page = await issue()
  await leader.post(`${page}/gui`, { channels: 'push' })
  await leader.post(`${page}/ban-moi`, typedAlert(now, { headline: 'Lũ rút dần', level: 'disaster:2' }))
  assert.deepEqual((await round()).map(({ title }) => title), ['Hạ cấp: Lũ rút dần']) // prettier-ignore
  const unheard = await issue()
  await leader.post(`${unheard}/gui`, { channels: 'push' })
  await leader.post(`${unheard}/ket-thuc`, { how: 'error', why: 'Gõ nhầm.' })
  assert.deepEqual(await round(), [])
})

it('tells the end to those who heard it, also while others are still waited for', async () => {
  const { receiver } = other.open(pushKeys().publicKey)
  await act(system, keepPush, { authorityId: district.id, ...receiver, news: false })
  other.mood = 'slow-down'
  const page = await issue()
  await leader.post(`${page}/gui`, { channels: 'push' })
  assert.deepEqual((await round()).map(({ title }) => title), ['Lũ đang lên']) // prettier-ignore
  await leader.post(`${page}/ket-thuc`, { how: 'all-clear', why: 'Nước đã rút.' })
  assert.deepEqual((await round()).map(({ title }) => title), ['Đã hết nguy hiểm: Lũ đang lên']) // prettier-ignore
  await act(system, endPush, { authorityId: district.id, endpoint: receiver.endpoint })
})

it('tells nothing further of what was never told outward, and never an exercise', async () => {
  const quiet = await issue()
  await leader.post(`${quiet}/ban-moi`, typedAlert(now, { level: 'disaster:5' }))
  const exercise = await issue({ drill: '1' })
  assert.equal((await leader.post(`${exercise}/gui`, { channels: 'push' })).status, 409)
  const subject = { type: 'alert', id: exercise.split('/').at(-1)! }
  const asked = { authorityId: district.id, subject, title: 'x', text: '', address: 'https://krong.test/', channels: ['push' as const] } // prettier-ignore
  await assert.rejects(act(district.leader, announceOutward, asked), /drill-outward/, 'whoever asks')
  await leader.post(`${exercise}/ban-moi`, typedAlert(now, { level: 'disaster:5' }))
  await leader.post(`${exercise}/ket-thuc`, { how: 'all-clear', why: 'Xong diễn tập.' })
  assert.deepEqual(await round(), [])
})
