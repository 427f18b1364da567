/**
 * Numbers per second through the act (rule, gap-free number, hash-chained record line) as a share of two hand-written SQL loops on bare
 * tables, which give gap-free numbers too but know no wall, no key, no book and no record. Same server, durability and connections.
 */
import { newId } from '#kit/ids.ts'
import { openRegister, reserveNumber } from '#modules/registers/index.ts'
import { type Actor, createTransactor, openPool } from '#platform/database/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { withBenchDatabase } from './database.ts'
import { compare, perSecond } from './measure.ts'

const bareTables = `
  CREATE SCHEMA bare; GRANT USAGE ON SCHEMA bare TO krong_app;
  CREATE TABLE bare.counters (series_id uuid, year int, last_number int NOT NULL, PRIMARY KEY (series_id, year)) WITH (fillfactor = 10);
  CREATE TABLE bare.numbers (id uuid PRIMARY KEY, series_id uuid NOT NULL, year int NOT NULL, number int NOT NULL,
    taken_at timestamptz NOT NULL, UNIQUE (series_id, year, number));
  GRANT SELECT, INSERT, UPDATE ON bare.counters, bare.numbers TO krong_app`
const raise = `UPDATE bare.counters SET last_number = last_number + 1 WHERE series_id = $1 AND year = 2026 RETURNING last_number`
const insert = `INSERT INTO bare.numbers VALUES ($1, $2, 2026, $3, now())`
const atOnce = `WITH counter AS (${raise}) INSERT INTO bare.numbers SELECT $2, $1, 2026, last_number, now() FROM counter RETURNING number`

await withBenchDatabase(async ({ appUrl, ownerUrl }) => {
  const owner = openPool(ownerUrl, 'krong_owner', { max: 1 })
  const series = newId()
  await owner.query(bareTables)
  await owner.query('INSERT INTO bare.counters VALUES ($1, 2026, 0)', [series])
  await owner.end()

  for (const connections of [1, 8]) {
    const pool = openPool(appUrl, 'krong_app', { max: connections })
    const { act } = createTransactor({ pool, announce: createAnnouncer() })
    const actor: Actor = {
      kind: 'person',
      accountId: newId(),
      name: 'Hồ Thị Mai',
      authorityId: newId(),
      roles: ['clerk'],
    }
    const who = { actor, origin: { requestId: 'bench', channel: 'web' } } as const
    const { book } = await act(who, openRegister, { kind: 'outgoing', name: 'Văn bản đi' })

    async function handWritten(): Promise<void> {
      const client = await pool.connect()
      await client.query('BEGIN')
      const { rows } = await client.query<{ last_number: number }>(raise, [series])
      await client.query(insert, [newId(), series, rows[0]!.last_number])
      await client.query('COMMIT')
      client.release()
    }
    const taking = () => act(who, reserveNumber, { bookId: book.id, key: newId() })
    const subject = (time: number) => perSecond(taking, connections, time)
    const common = { bench: 'numbers', unit: 'numbers/s', subject }
    await compare({
      ...common,
      figure: `one series, ${connections} connection${connections > 1 ? 's' : ''}`,
      note: 'baseline: BEGIN, UPDATE counter, INSERT number, COMMIT by hand; fsync on; one authority, so one record chain',
      baseline: (time) => perSecond(handWritten, connections, time),
    })
    await compare({
      ...common,
      figure: `one series, ${connections} connection${connections > 1 ? 's' : ''}, against one statement`,
      note: 'baseline: a single WITH … INSERT that commits itself, the fastest loop we can write; fsync on',
      baseline: (time) => perSecond(() => pool.query(atOnce, [series, newId()]), connections, time),
    })
    await pool.end()
  }
})
