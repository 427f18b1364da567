import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '#platform/testing/index.ts'
import type { Reader } from './index.ts'
import { shareConnections } from './shared-connections.ts'

const { app, appUrl, owner, transactor } = await testDatabase()
await owner.query(`CREATE SCHEMA shown; GRANT USAGE ON SCHEMA shown TO krong_public; CREATE TABLE shown.lines AS SELECT n FROM generate_series(1, 100) n;
  GRANT SELECT ON shown.lines TO krong_public`)
const visitor = { kind: 'visitor' } as const
let sessions = new Set<number>()
const readLine = (asked: number) =>
  transactor.read(visitor, async ({ db }) => {
    const { rows } = await sql<{ n: number; pid: number }>`
      SELECT *, pg_backend_pid() AS pid FROM shown.lines WHERE n = ${asked}`.execute(db)
    sessions.add(rows[0]!.pid)
    return rows[0]!.n
  })
/** The session that waits for a lock on the table, as soon as there is one. */
async function waitingFor(): Promise<number> {
  for (let tries = 0; tries < 1_000; tries++) {
    const { rows } = await owner.query<{ pid: number }>(
      "SELECT pid FROM pg_locks WHERE relation = 'shown.lines'::regclass AND NOT granted",
    )
    if (rows[0]) return rows[0].pid
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('nobody waits for the table')
}

/** Does something to a session as the login that owns it. */
async function asLogin(what: string, pid: number): Promise<void> {
  const login = await app.connect()
  await login.query('SET ROLE NONE')
  await login.query(`SELECT ${what}`, [pid])
  login.release(true)
}
const fails = ({ db }: Reader) => sql`SELECT 1 / 0`.execute(db)

describe('the sessions that visitors share', () => {
  it('answer many readers at once, each what was asked, out of few sessions', async () => {
    const asked = Array.from({ length: 100 }, (_, at) => at + 1)
    for (let rounds = 0; rounds < 2 || (sessions.size < 2 && rounds < 100); rounds++)
      assert.deepEqual(await Promise.all(asked.map(readLine)), asked)
    assert.equal(sessions.size, 2)
  })

  it('harm nobody when a statement between others fails', async () => {
    const around = [readLine(1), transactor.read(visitor, fails), readLine(2), readLine(3)]
    const done = await Promise.allSettled(around)
    assert.deepEqual(
      done.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
    )
    assert.equal(await readLine(4), 4)
  })

  it('do the work again after a table changed its columns, on every session', async () => {
    for (let times = 0; times < 20; times++) await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(readLine))
    await owner.query('ALTER TABLE shown.lines ADD COLUMN more int')
    assert.deepEqual(
      await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(readLine)),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    )
  })

  it('are opened anew when the server ended them', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(readLine))
    const before = sessions
    sessions = new Set()
    for (const pid of before) await asLogin('pg_terminate_backend($1, 5000)', pid)
    assert.equal(await readLine(7), 7)
    assert.deepEqual(sessions.intersection(before), new Set())
  })

  it('read again elsewhere what was underway on a session that the server ended', async () => {
    const asked = [1, 2, 3]
    const locker = await owner.connect()
    await locker.query('BEGIN; LOCK TABLE shown.lines')
    const reading = Promise.all(asked.map(readLine))
    const pid = await waitingFor()
    await asLogin('pg_terminate_backend($1, 5000)', pid)
    await locker.query('COMMIT')
    locker.release()
    assert.deepEqual(await reading, asked)
  })

  it('ask again those who came behind a statement that could not be kept', async () => {
    for (const pid of sessions) await asLogin('pg_terminate_backend($1, 5000)', pid)
    const locker = await owner.connect()
    await locker.query('BEGIN; LOCK TABLE shown.lines')
    const reading = Promise.allSettled([1, 2, 3].map(readLine))
    const pid = await waitingFor()
    await asLogin('pg_cancel_backend($1)', pid)
    await waitingFor()
    await locker.query('COMMIT')
    locker.release()
    const [first, ...behind] = await reading
    assert.equal(first!.status === 'rejected' && first!.reason.code, '57014')
    assert.deepEqual(
      behind,
      [2, 3].map((value) => ({ status: 'fulfilled', value })),
    )
  })

  it('give a fault where the server falls silent, and go on when it speaks again', async () => {
    const { hostname, port } = new URL(appUrl)
    const lines = new Set<Socket>()
    let isSilent = false
    const proxy = createServer((line) => {
      const server = connect(Number(port), hostname)
      lines.add(line).add(server)
      line.on('data', (part) => isSilent || server.write(part))
      server.on('data', (part) => line.write(part))
      for (const one of [line, server])
        one.on('error', () => {}).on('close', () => (line.destroy(), server.destroy()))
    })
    await once(proxy.listen(0, '127.0.0.1'), 'listening')
    const url = new URL(appUrl)
    url.host = `127.0.0.1:${(proxy.address() as { port: number }).port}`
    const shared = shareConnections({ connectionString: url.href, query_timeout: 500 }, 2)
    const one = () =>
      shared.lend(
        async (client) => (await client.query('SELECT 1 AS n')).rows[0].n,
        () => false,
      )
    assert.equal(await one(), 1)
    isSilent = true
    await assert.rejects(one(), /timeout/)
    isSilent = false
    assert.equal(await one(), 1)
    await shared.end()
    for (const line of lines) line.destroy()
    proxy.close()
  })
})
