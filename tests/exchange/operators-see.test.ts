import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { createAccount, grantRole } from '#modules/identity/index.ts'
import { introduce, newInstance } from './instance.ts'
import { deliveriesOf, keepText, sendFrom, someDraft, until } from './send.ts'

const district = await newInstance('huyen', [{ code: 'H50.X00', name: 'UBND huyện Đakrông' }])
const silent = await newInstance('xa', [{ code: 'H50.X00.X03', name: 'UBND xã Tà Long' }])
after(() => Promise.all([district.close(), silent.close()]))
await introduce(district, silent)
await district.start()
const [office] = district.organs
const administrator = await district.act(office!.authorityId, createAccount, {
  authorityId: office!.authorityId,
  kind: 'person',
  username: 'quantri',
  displayName: 'Quản trị hệ thống',
})
await district.act(office!.authorityId, grantRole, {
  accountId: administrator,
  role: 'instance-administrator',
  reason: 'test',
})
const subject = newId<'document'>()
await sendFrom(district, {
  from: office!,
  to: silent.organs,
  draft: someDraft(1),
  files: [await keepText(district, 'Nội dung')],
  subject,
})
await until(
  () => deliveriesOf(district, subject),
  ([one]) => (one?.attempts ?? 0) > 0,
)

it('the figures tell what waits for which other instance, and that its lane fails', async () => {
  const text = await until(
    async () => (await fetch(`${district.url}/metrics`)).text(),
    (found) => /krong_exchange_failures\{peer="xa"\} [1-9]/.test(found),
  )
  assert.match(text, /krong_exchange_waiting\{peer="xa"\} 1\n/)
  assert.match(text, /krong_exchange_lanes_paused\{peer="xa"\} 0\n/)
})

it('who administers the instance is told once a day of a lane that waits for an hour', async () => {
  await district.owner.query(`UPDATE exchange.deliveries SET queued_at = queued_at - interval '2 hours'`)
  const tellAlarms = () =>
    district.owner.query(
      `SELECT jobs.enqueue('exchange.tell-alarms', '{}'::json, NULL, NULL, NULL, NULL::smallint)`,
    )
  const told = async () =>
    (
      await district.owner.query(
        `SELECT account_id, kind, title_code AS code, title_params->>'to' AS place, href, times FROM notices.notices`,
      )
    ).rows
  await tellAlarms()
  const expected = [
    {
      account_id: administrator,
      kind: 'exchange.alarm',
      code: 'exchange.told-lane-stuck',
      place: 'UBND xã Tà Long',
      href: '/quan-tri/trao-doi',
      times: 1,
    },
  ]
  assert.deepEqual(await until(told, (found) => found.length > 0), expected)
  await tellAlarms()
  await until(
    () =>
      district.owner.query(`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'exchange.tell-alarms'`),
    ({ rows }) => rows.length === 0,
  )
  assert.deepEqual(await told(), expected)
})
