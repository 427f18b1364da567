import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '#platform/testing/index.ts'
import type { Reader } from './index.ts'

const { app, owner, transactor } = await testDatabase()
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
const fails = ({ db }: Reader) => sql`SELECT 1 / 0`.execute(db)

describe('the sessions that visitors share', () => {
  it('answer many readers at once, each what was asked, out of few sessions', async () => {
    const asked = Array.from({ length: 100 }, (_, at) => at + 1)
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
    const login = await app.connect()
    await login.query('SET ROLE NONE')
    for (const pid of before) await login.query('SELECT pg_terminate_backend($1, 5000)', [pid])
    login.release(true)
    assert.equal(await readLine(7), 7)
    assert.deepEqual(sessions.intersection(before), new Set())
  })
})
