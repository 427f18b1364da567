import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { gatherActs } from './gather-acts.ts'

const { transactor } = await testDatabase()

describe('acts that are gathered', () => {
  it('are done together, as Krông itself, the last of them at the end', async () => {
    const gathered = gatherActs(transactor, silentLog, 60_000)
    const done: string[][] = []
    const count = async ({ actor }: Tx, words: readonly string[]) => {
      assert.deepEqual(actor, { kind: 'system', name: 'portal' })
      done.push([...words])
    }
    for (const word of ['một', 'hai', 'ba']) gathered.soon('portal', count, word)
    await gathered.stop()
    assert.deepEqual(done, [['một', 'hai', 'ba']])
  })

  it('are done with the next when they failed', async () => {
    const gathered = gatherActs(transactor, silentLog, 10)
    let fails = true
    const { promise: done, resolve } = Promise.withResolvers<readonly number[]>()
    const count = async (_: Tx, numbers: readonly number[]) => {
      if (fails) {
        fails = false
        throw new Error('not now')
      }
      resolve(numbers)
    }
    gathered.soon('portal', count, 1)
    gathered.soon('portal', count, 2)
    assert.deepEqual(await done, [1, 2])
    await gathered.stop()
  })

  it('are done without the one that is at fault', async () => {
    const gathered = gatherActs(transactor, silentLog, 60_000)
    const done: number[] = []
    const count = async ({ db }: Tx, numbers: readonly number[]) => {
      await sql`SELECT 1 / n FROM unnest(${numbers}::int[]) n`.execute(db)
      done.push(...numbers)
    }
    for (const number of [1, 0, 2]) gathered.soon('portal', count, number)
    await gathered.stop()
    assert.deepEqual(done, [1, 2])
  })

  it('are not gathered beyond what the memory bears', async () => {
    const gathered = gatherActs(transactor, silentLog, 60_000)
    let many = 0
    const count = async (_: Tx, numbers: readonly number[]) => void (many += numbers.length)
    for (let number = 0; number < 12_000; number++) gathered.soon('portal', count, number)
    await gathered.stop()
    assert.equal(many, 10_000)
  })
})
