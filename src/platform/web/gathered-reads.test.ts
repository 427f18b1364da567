import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { createGatheredReads } from './gathered-reads.ts'

const { transactor } = await testDatabase()
const together = createGatheredReads(transactor)
let statements: number[] = []

/** A hundred divided by each number. */
async function shares({ db }: Reader, numbers: readonly number[]) {
  statements.push(numbers.length)
  const { rows } = await sql<{ share: number }>`
    SELECT 100 / n AS share FROM unnest(${numbers}::int[]) WITH ORDINALITY q (n, place) ORDER BY place`.execute(
    db,
  )
  return rows.map(({ share }) => share)
}

describe('what is asked in the same turn', () => {
  it('is asked in one statement, and everybody gets their own answer', async () => {
    statements = []
    const [a, b, c] = await Promise.all([1, 2, 4].map((n) => together(shares, n)))
    assert.deepEqual([a, b, c], [100, 50, 25])
    assert.deepEqual(statements, [3])
    assert.equal(await together(shares, 5), 20)
    assert.deepEqual(statements, [3, 1])
  })

  it('is parted where it is more than one statement bears', async () => {
    statements = []
    const numbers = Array.from({ length: 100 }, (_, at) => at + 1)
    const found = await Promise.all(numbers.map((n) => together(shares, n)))
    assert.deepEqual(
      found,
      numbers.map((n) => Math.floor(100 / n)),
    )
    assert.deepEqual(statements, [50, 50])
  })

  it('fails alone where one question spoils the statement of all', async () => {
    const done = await Promise.allSettled([1, 0, 4].map((n) => together(shares, n)))
    assert.deepEqual(
      done.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code)),
      [100, '22012', 25],
    )
  })
})
