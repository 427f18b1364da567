import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { beforeEach, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { doJobs, testDatabase } from '#platform/testing/index.ts'
import { announceOutward, withdrawOutward } from '../acts/announce-outward.ts'
import { beginPushes } from '../acts/tell-machines.ts'
import { endPush, keepPush } from '../acts/push-subscriptions.ts'
import { prepareAlerts, pushKeys } from '../instance.ts'
import { work } from '../jobs.ts'
import { composeAlertLetter } from '../pages/compose-letter.ts'
import { listDispatches } from '../store/dispatches.ts'
import { siteOf } from '../testing/browser.ts'
import { openOffices, system } from '../testing/office.ts'
import { pushServer } from '../testing/push-server.ts'

// Ahead of the database's clock, so that jobs that were asked for are due.
let now = Temporal.Now.instant().add({ minutes: 5 })
const database = await testDatabase({ clock: () => (now = now.add({ milliseconds: 20 })) })
const { transactor } = database
const { act, district, taLong } = await openOffices(transactor)
const browse = siteOf(transactor)
const [service, other] = [await pushServer(() => now), await pushServer(() => now)]
prepareAlerts({
  key: randomBytes(32),
  publicUrl: 'https://krong.test',
  compose: (letter) => composeAlertLetter(letter, 'https://krong.test'),
  internal: [service.host, other.host],
})
for (const { administrator } of [district, taLong]) {
  const made = await browse(administrator).post('/truc-canh-bao/kenh/push', { perHour: '50', services: '' })
  assert.equal(made.status, 303, made.text)
}

const ask = async ({ of = district, at = service, news = false } = {}) => {
  const machine = at.open(pushKeys().publicKey)
  await act(system, keepPush, { authorityId: of.id, ...machine.receiver, news })
  return machine
}
const tell = (title: string, more: object = {}) => {
  const subject = { type: 'alert', id: newId<'alert'>() }
  const asked = { authorityId: district.id, subject, title, text: 'Nước lên nhanh.', address: 'https://krong.test/canh-bao/lu-1', channels: ['push' as const], urgent: true, ...more } // prettier-ignore
  return act(district.editor, announceOutward, asked).then(() => subject)
}
const round = async (minutes = 0) => {
  now = now.add({ minutes })
  await database.owner.query(
    "SELECT jobs.enqueue('alerts.plan-lanes', '{}'::json, NULL, 'plan', NULL, NULL::smallint)",
  )
  assert.deepEqual(await doJobs(database, work.tasks, { now }), [])
}
const stateOf = async (title: string) => {
  const all = await transactor.read(district.editor, (reader) => listDispatches(reader, district.id, { most: 200 })) // prettier-ignore
  const found = all.find((one) => one.title === title)!
  return [found.outcome ?? 'waiting', found.code, found.answer] as const
}
const rows = async (statement: string) => (await database.owner.query(statement)).rows as Record<string, unknown>[] // prettier-ignore

beforeEach(async () => {
  for (const one of [service, other])
    Object.assign(one, { mood: 'take', retryAfter: '120', faults: [], calls: 0, meanwhile: async () => undefined }) // prettier-ignore
  await database.owner.query("UPDATE alerts.push_subscriptions SET ended_at = now(), ended_how = 'asked', receiver = NULL WHERE ended_at IS NULL") // prettier-ignore
})

it('tells each machine once, readable by it alone, with every header that the standards ask for', async () => {
  const machines = [await ask(), await ask({ at: other })]
  const untilAt = now.add({ hours: 3 })
  const subject = await tell('Lũ trên sông Đakrông', { untilAt })
  await round()
  await round(1)
  assert.deepEqual([service.faults, other.faults], [[], []])
  for (const { told } of machines) {
    const [{ headers, ...said }] = told as [(typeof told)[number]]
    assert.equal(told.length, 1)
    assert.deepEqual(said, { title: 'Lũ trên sông Đakrông', body: 'Nước lên nhanh.', address: 'https://krong.test/canh-bao/lu-1', tag: subject.id, urgent: true }) // prettier-ignore
    assert.equal(headers['urgency'], 'high')
    const ttl = Number(headers['ttl'])
    assert.ok(ttl > 3 * 3600 - 60 && ttl <= 3 * 3600, 'kept no longer than the alert holds')
  }
  assert.deepEqual(await stateOf('Lũ trên sông Đakrông'), ['sent', 'pushes', '2/0/0'])
})

it('tells news to those who asked for them, an alert to all, and nobody of another authority', async () => {
  const [quiet, curious, elsewhere] = [await ask(), await ask({ news: true }), await ask({ of: taLong, news: true })] // prettier-ignore
  await tell('Tin thường', { urgent: false })
  await round()
  assert.deepEqual([quiet, curious, elsewhere].map(({ told }) => told.length), [0, 1, 0]) // prettier-ignore
  assert.deepEqual([curious.told[0]!.headers['urgency'], curious.told[0]!.headers['ttl']], ['normal', '86400']) // prettier-ignore
  await tell('Báo động')
  await round()
  assert.deepEqual([quiet, curious, elsewhere].map(({ told }) => told.length), [1, 2, 0]) // prettier-ignore
})

it('closes a machine that is gone (404, 410) and forgets where it was', async () => {
  for (const mood of ['missing', 'gone'] as const) {
    await ask()
    service.mood = mood
    await tell(`Đã đi ${mood}`)
    await round()
    assert.deepEqual(await stateOf(`Đã đi ${mood}`), ['sent', 'pushes', '0/1/0'])
    service.mood = 'take'
    await tell(`Sau ${mood}`)
    await round()
    assert.equal(service.calls, 1)
    service.calls = 0
  }
  const left = await rows("SELECT receiver FROM alerts.push_subscriptions WHERE ended_how = 'gone'")
  assert.deepEqual(left, [{ receiver: null }, { receiver: null }])
})

it('leaves a service alone for as long as it asks (429, Retry-After); the others go on', async () => {
  const [slow, quick] = [await ask(), await ask({ at: other })]
  for (const [retryAfter, minutes] of [
    ['600', 10],
    ['a while', 1],
  ] as const) {
    // prettier-ignore
    Object.assign(service, { mood: 'slow-down', retryAfter, calls: 0 })
    slow.told.length = quick.told.length = 0
    const title = `Chậm ${retryAfter}`
    await tell(title)
    await round()
    assert.deepEqual([quick.told.length, slow.told.length, service.calls], [1, 0, 1])
    assert.deepEqual(await stateOf(title), ['waiting', 'push-slow', '1/0/0'])
    service.mood = 'take'
    await round(minutes - 1)
    assert.equal(service.calls, 1, 'not before its time')
    await round(2)
    assert.deepEqual([quick.told.length, slow.told.length], [1, 1])
    assert.deepEqual(await stateOf(title), ['sent', 'pushes', '2/0/0'])
  }
})

it('asks a service that is busy no more than once for each of one handful of machines', async () => {
  const machines = []
  for (let count = 0; count < 20; count++) machines.push(await ask())
  Object.assign(service, { mood: 'slow-down', retryAfter: '60', calls: 0 })
  await tell('Hai mươi máy')
  await round()
  assert.equal(service.calls, 16)
  service.mood = 'take'
  await round(2)
  assert.deepEqual(await stateOf('Hai mươi máy'), ['sent', 'pushes', '20/0/0'])
  assert.ok(machines.every(({ told }) => told.length === 1))
})

it('tries again what was not answered, a few times; refused for good is not tried again', async () => {
  const machine = await ask()
  service.mood = 'hang-up'
  await tell('Đứt dây')
  await round()
  assert.equal((await stateOf('Đứt dây'))[0], 'waiting')
  for (let turn = 0; turn < 5; turn++) await round(70)
  assert.deepEqual([...(await stateOf('Đứt dây')), service.calls], ['sent', 'pushes', '0/0/1', 6])
  for (const mood of ['refuse', 'to-the-inside'] as const) {
    Object.assign(service, { mood, calls: 0 })
    await tell(`Không nhận ${mood}`)
    await round()
    await round(70)
    assert.deepEqual([...(await stateOf(`Không nhận ${mood}`)), service.calls], ['sent', 'pushes', '0/0/1', 1]) // prettier-ignore
  }
  assert.equal(machine.told.length, 0)
})

it('holds no later alert back because a service is slow', async () => {
  const [slow, quick] = [await ask(), await ask({ at: other })]
  Object.assign(service, { mood: 'slow-down', retryAfter: '3600' })
  await tell('Lũ ở đầu nguồn')
  await round()
  await tell('Vỡ đập')
  await round()
  assert.deepEqual(quick.told.map(({ title }) => title), ['Lũ ở đầu nguồn', 'Vỡ đập']) // prettier-ignore
  service.mood = 'take'
  await round(61)
  assert.deepEqual([slow.told.length, quick.told.length], [2, 2])
})

it('stops within a running go once it is taken back, or over', async () => {
  const ends = [
    (subject: { id: string }) => act(district.leader, withdrawOutward, subject.id),
    async () => void (now = now.add({ hours: 2 })),
  ]
  for (const [place, end] of ends.entries()) {
    const machines = await Promise.all(Array.from({ length: 20 }, () => ask()))
    const subject = await tell(`Báo nhầm ${place}`, { untilAt: now.add({ hours: 1 }) })
    let ended: Promise<unknown> | undefined
    service.meanwhile = () => (ended ??= end(subject))
    await round()
    await round(1)
    assert.equal(machines.filter(({ told }) => told.length > 0).length, 16)
    assert.deepEqual(await stateOf(`Báo nhầm ${place}`), ['sent', 'pushes', '16/0/0'])
    for (const { receiver } of machines)
      await act(system, endPush, { authorityId: district.id, endpoint: receiver.endpoint })
  }
})

it('goes on where it was when the server died: none is left out, and a repetition takes the place of itself', async () => {
  const machines = [await ask(), await ask()]
  const subject = await tell('Chết giữa chừng')
  const { rows: [dispatch] } = await database.owner.query("SELECT d.id FROM alerts.dispatches d JOIN alerts.messages m ON m.id = d.message_id WHERE m.title = 'Chết giữa chừng'") // prettier-ignore
  const lane = { authorityId: district.id, channel: 'push' as const }
  const waiting = { dispatchId: (dispatch as { id: string }).id, urgent: true, reaches: [] } as never
  const { taken } = await act(system, beginPushes, { lane, waiting, most: 1, without: [] })
  await round()
  const told = () => machines.map((machine) => machine.told.length).toSorted()
  assert.equal(taken.length, 1)
  assert.deepEqual(told(), [0, 1], 'nobody knows yet whether the one that was begun is still being told')
  assert.deepEqual(await stateOf('Chết giữa chừng'), ['waiting', 'push-slow', '1/0/0'])
  await round(11)
  await round(11)
  assert.deepEqual(told(), [1, 1])
  assert.deepEqual(await stateOf('Chết giữa chừng'), ['sent', 'pushes', '2/0/0'])
  const places = machines.map(({ told: [said] }) => [said!.tag, said!.headers['topic']])
  assert.deepEqual(places[0], places[1])
  assert.equal(places[0]![0], subject.id)
})

it('takes only push services, and keys that are some; where a machine is lies sealed', async () => {
  const { receiver } = service.open(pushKeys().publicKey)
  const keep = (more: object) => act(system, keepPush, { authorityId: district.id, news: false, ...receiver, ...more }) // prettier-ignore
  for (const endpoint of [
    'http://127.0.0.1:1/',
    'https://169.254.169.254/',
    'https://example.vn/push',
    'https://fcm.googleapis.com.evil.vn/',
    'https://a@fcm.googleapis.com/',
    'https://fcm.googleapis.com:8443/',
    'http://fcm.googleapis.com/',
    'javascript:0',
    '',
  ])
    // prettier-ignore
    await assert.rejects(keep({ endpoint }), /push-service-unknown/, endpoint)
  await assert.rejects(keep({ p256dh: receiver.auth }), /push-keys-wrong/)
  await keep({ endpoint: 'https://fcm.googleapis.com/fcm/send/abc' })
  await keep({ endpoint: 'https://wns2-sg2p.notify.windows.com/w/?token=abc' })
  const kept = await rows('SELECT receiver FROM alerts.push_subscriptions WHERE ended_at IS NULL')
  for (const { receiver: sealed } of kept)
    assert.doesNotMatch(Buffer.from(sealed as Uint8Array).toString('latin1'), /https|googleapis|p256dh/)
})

it('ends at the word of who gets it, by authority; the machine learns when nobody is left', async () => {
  const machine = await ask()
  const { endpoint } = machine.receiver
  await act(system, keepPush, { authorityId: taLong.id, ...machine.receiver, news: true })
  assert.equal(await act(system, endPush, { authorityId: district.id, endpoint }), 1)
  assert.equal(await act(system, endPush, { authorityId: taLong.id, endpoint }), 0)
  assert.equal(await act(system, endPush, { authorityId: taLong.id, endpoint }), 0, 'asked twice is once')
  await tell('Không còn ai')
  await round()
  assert.deepEqual(await stateOf('Không còn ai'), ['sent', 'pushes', '0/0/0'])
  assert.equal(machine.told.length, 0)
})

it('says on the desk how many machines there are, and what is wrong with a host name', async () => {
  await ask()
  const desk = browse(district.administrator)
  assert.match((await desk.get('/truc-canh-bao/kenh')).text, /1 máy nhận thông báo đẩy/)
  const wrong = await desk.post('/truc-canh-bao/kenh/push', { perHour: '5', services: 'http://x' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Mỗi dòng ghi một tên máy chủ/)
})
