import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { after, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { listen } from './index.ts'

const { appUrl, owner } = await testDatabase()

it('a database that is away is asked again ever more rarely, by one row of attempts, and heard again when it is back', async () => {
  const target = new URL(appUrl)
  let away = false
  let attempts = 0
  const open = new Set<Socket>()
  const proxy = createServer((socket) => {
    socket.on('error', () => {})
    if (away) {
      attempts++
      return void socket.destroy()
    }
    const on = connect(Number(target.port), target.hostname)
    on.on('error', () => socket.destroy())
    open.add(socket)
    socket.pipe(on).pipe(socket)
  }).listen(0, '127.0.0.1')
  after(() => proxy.close())
  await once(proxy, 'listening')
  const through = new URL(appUrl)
  through.hostname = '127.0.0.1'
  through.port = String((proxy.address() as { port: number }).port)

  const listener = await listen(through.href, () => {})
  const heard: string[] = []
  let wake = () => {}
  listener.hear(({ topics }) => {
    heard.push(...topics)
    wake()
  })
  away = true
  for (const socket of open) socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 3_500))
  // After 0.2, 0.4, 0.8 and 1.6 s.
  assert.ok(attempts >= 2 && attempts <= 5, `${attempts} attempts`)
  away = false
  await new Promise<void>((resolve) => (wake = resolve))
  const again = new Promise<void>((resolve) => (wake = resolve))
  await owner.query(`SELECT pg_notify('krong_live', '{"authority":"a","topics":["tiếp tục"]}')`)
  await again
  assert.ok(heard.includes('tiếp tục'))
  await listener.close()
})
