import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { TakenNumber } from './number.ts'
import { openJournal } from './testing/journal.ts'
import { mortalServer } from './testing/mortal-server.ts'
import { someOffice } from './testing/office.ts'

const { appUrl, owner, transactor } = await testDatabase()
const program = 'tests/fixtures/registers/number-server.ts'
/** All 10,000 with KRONG_TEST_NUMBERS=10000, which takes minutes. */
const total = Number(process.env['KRONG_TEST_NUMBERS'] ?? 3_000)
const livesMs = 1_500

const chain = `
  SELECT count(*)::int AS lines, count(*) FILTER (WHERE event = 'registers.number-taken')::int AS taken,
    count(DISTINCT after->>'number') FILTER (WHERE event = 'registers.number-taken')::int AS numbers,
    bool_and(record.digest(e) = hash AND previous = before_it AND seq = place) AS whole,
    (SELECT hash FROM record.heads WHERE authority_id = $1) = (array_agg(hash ORDER BY seq DESC))[1] AS to_the_end
  FROM (SELECT e, e.*, coalesce(lag(hash) OVER w, '') AS before_it, row_number() OVER w AS place
        FROM record.entries e WHERE authority_id = $1 WINDOW w AS (ORDER BY seq)) AS line`

describe('a server that is killed with -9 again and again', () => {
  it(
    'gives 64 clients exactly the numbers from 1 on without a gap, keeps every promise it made, and records each once',
    { timeout: 600_000 },
    async (t) => {
      const { clerk, book } = await someOffice(transactor)
      assert.ok(clerk.kind === 'person')
      const keys = Array.from({ length: total }, () => newId())
      const server = await mortalServer(program, { appUrl, bookId: book.id, actor: clerk }, livesMs)
      t.after(() => server.stop())
      const journal = await openJournal()
      t.after(() => journal.close())
      const waiting = keys.values()
      let repeats = 0

      async function client(): Promise<void> {
        for (const key of waiting) {
          let taken: TakenNumber | undefined
          while (!taken) taken = (await server.ask(`/${key}`)) as TakenNumber | undefined
          if (taken.repeated) repeats++
          await journal.write(`${key} ${taken.number}`)
        }
      }

      const begun = performance.now()
      await Promise.all(Array.from({ length: 64 }, client))
      const seconds = (performance.now() - begun) / 1000
      await server.stop()
      const promised = await journal.read()
      await journal.close()
      t.diagnostic(
        `${total} numbers in ${seconds.toFixed(1)} s, ${server.deaths} kills, ${repeats} lost answers asked again`,
      )

      const { rows } = await owner.query<{ key: string; number: number }>(
        'SELECT key, number FROM registers.numbers WHERE book_id = $1 ORDER BY number',
        [book.id],
      )
      assert.deepEqual(
        rows.map(({ number }) => number),
        Array.from({ length: total }, (_, index) => index + 1),
      )
      assert.deepEqual(promised.toSorted(), rows.map(({ key, number }) => `${key} ${number}`).toSorted())
      assert.deepEqual(new Set(rows.map(({ key }) => key)), new Set<string>(keys))
      assert.ok(server.deaths >= 2, `${server.deaths} kills`)

      const { rows: record } = await owner.query(chain, [clerk.authorityId])
      assert.deepEqual(record, [
        { lines: total + 1, taken: total, numbers: total, whole: true, to_the_end: true },
      ])
    },
  )
})
