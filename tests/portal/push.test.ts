import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { it } from 'node:test'
import { composeAlertLetter, prepareAlerts, pushKeys } from '#modules/alerts/index.ts'
import { web as alertsWeb } from '#modules/alerts/routes.ts'
import { pushServer } from '#modules/alerts/testing/push-server.ts'
import { noFiles, testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '#modules/portal/testing/browser.ts'
import { plantTree } from '#modules/portal/testing/tree.ts'

let now = Temporal.Now.instant().add({ minutes: 5 })
const database = await testDatabase({ clock: () => (now = now.add({ milliseconds: 20 })) })
const { transactor, owner } = database
const service = await pushServer(() => now)
const publicUrl = 'https://krong.test'
prepareAlerts({
  key: randomBytes(32),
  publicUrl,
  compose: (letter) => composeAlertLetter(letter, publicUrl),
  internal: [service.host],
})
const { district } = await plantTree(transactor)
const browse = siteOf(transactor, noFiles, [alertsWeb])
const reader = browse({ kind: 'visitor' })
const boss = browse({ ...district.writer, roles: ['leader', 'administrator'] })

/** What the script of the page knows. */
const propsOf = (html: string) => {
  const [, props = '{}'] = /name="portal-push"[^>]* props="([^"]*)"/.exec(html) ?? []
  return JSON.parse(props.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Record<string, string>
}
const wish = async (path: string, fields: Record<string, string>) =>
  JSON.parse((await reader.post(path, fields)).text) as { on: boolean; news: boolean; left: number }

it('is offered where an administrator opened it, site by site', async () => {
  assert.deepEqual(propsOf((await reader.get('/nhan-tin')).text), {})
  await boss.post('/truc-canh-bao/kenh/push', { perHour: '20', services: '' })
  const { key, action, worker } = propsOf((await reader.get('/nhan-tin')).text)
  assert.deepEqual(
    [key, action, worker],
    [pushKeys().publicKey, '/nhan-tin/thong-bao-day', '/thong-bao-day.js'],
  )
  assert.deepEqual(propsOf((await reader.get('/trang/ta-long/nhan-tin')).text), {})
})

it('keeps what somebody asked for on this machine, changes it, and ends it', async () => {
  const { receiver } = service.open(pushKeys().publicKey)
  const at = '/nhan-tin/thong-bao-day'
  const { endpoint } = receiver
  assert.deepEqual(await wish(at, { doing: 'look', endpoint }), { on: false, news: false, left: 0 })
  assert.deepEqual(await wish(at, { doing: 'keep', ...receiver, news: '' }), { on: true, news: false, left: 1 }) // prettier-ignore
  assert.deepEqual(await wish(at, { doing: 'keep', ...receiver, news: '1' }), { on: true, news: true, left: 1 }) // prettier-ignore
  assert.deepEqual(await wish(at, { doing: 'look', endpoint }), { on: true, news: true, left: 1 })
  assert.deepEqual(await wish(`/trang/ta-long${at}`, { doing: 'look', endpoint }), { on: false, news: false, left: 0 }) // prettier-ignore
  assert.deepEqual(await wish(at, { doing: 'end', endpoint }), { on: false, news: false, left: 0 })
  const { rows } = await owner.query('SELECT count(*)::int AS rows, count(receiver)::int AS known FROM alerts.push_subscriptions') // prettier-ignore
  assert.deepEqual(rows, [{ rows: 1, known: 0 }], 'closed, not deleted, and nothing of the machine is left')
})

it('refuses strange addresses, keys that are none, and sites that tell nothing', async () => {
  const { receiver } = service.open(pushKeys().publicKey)
  const at = '/nhan-tin/thong-bao-day'
  const inside = await reader.post(at, { doing: 'keep', ...receiver, endpoint: 'https://10.0.0.1/push' })
  assert.equal(inside.status, 422)
  assert.equal((await reader.post(at, { doing: 'keep', ...receiver, p256dh: '<script>' })).status, 422)
  assert.equal((await reader.post(`/trang/ta-long${at}`, { doing: 'keep', ...receiver })).status, 422)
})
