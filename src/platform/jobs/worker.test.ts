import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPool } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { enqueue } from './enqueue.ts'
import { beat } from './heartbeat.ts'
import { cronItems, startWorker } from './worker.ts'

const database = await testDatabase()

test('jobs that fail are put off with their words, and the worker goes on', async () => {
  const pool = openPool(database.ownerUrl, 'krong_owner', { max: 4, name: 'worker', foreign: true })
  let done = 0
  const worker = await startWorker({
    pool,
    transactor: database.transactor,
    files: {} as Files,
    log: silentLog,
    schedules: [],
    tasks: {
      'test.fails': async () => {
        throw new Error('the server is away')
      },
      'test.works': async () => void (done += 1),
    },
  })
  const who = {
    actor: { kind: 'system', name: 'test' },
    origin: { requestId: 't', channel: 'job' },
  } as const
  for (const task of ['test.fails', 'test.fails', 'test.fails', 'test.works', 'test.works'])
    await database.transactor.act(who, (tx) => enqueue(tx, task, {}), undefined)
  const failed = async () => {
    const { rows } = await database.owner.query(
      "SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE attempts = 1 AND locked_at IS NULL AND last_error LIKE '%server is away%'",
    )
    return rows[0].n as number
  }
  const until = Date.now() + 20_000
  while (Date.now() < until && ((await failed()) < 3 || done < 2))
    await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal(await failed(), 3)
  assert.equal(done, 2)
  await worker.stop()
  await pool.end()
})

test('a job that a dead worker held is taken by a living one', async () => {
  const pool = openPool(database.ownerUrl, 'krong_owner', { max: 4, name: 'worker', foreign: true })
  const who = {
    actor: { kind: 'system', name: 'test' },
    origin: { requestId: 't', channel: 'job' },
  } as const
  await database.transactor.act(who, (tx) => enqueue(tx, 'test.left', {}), undefined)
  // As a process leaves it that was killed in the middle.
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute', locked_by = 'worker-killed', attempts = 1 WHERE key IS NULL AND task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'test.left')",
  )
  const { promise, resolve } = Promise.withResolvers<void>()
  const worker = await startWorker({
    pool,
    transactor: database.transactor,
    files: {} as Files,
    log: silentLog,
    schedules: [],
    tasks: { 'test.left': async () => resolve() },
  })
  await promise
  await worker.stop()
  await pool.end()
})

test('a job that takes long stays with the worker that does it, whatever others think of it', async () => {
  const pool = openPool(database.ownerUrl, 'krong_owner', { max: 4, name: 'worker', foreign: true })
  const who = {
    actor: { kind: 'system', name: 'test' },
    origin: { requestId: 't', channel: 'job' },
  } as const
  await database.transactor.act(who, (tx) => enqueue(tx, 'test.long', {}), undefined)
  const [begun, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const worker = await startWorker({
    pool,
    transactor: database.transactor,
    files: {} as Files,
    log: silentLog,
    schedules: [],
    tasks: {
      'test.long': async () => {
        begun.resolve()
        await done.promise
      },
    },
  })
  await begun.promise
  // As if it had been at it for a minute.
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute' WHERE locked_at IS NOT NULL",
  )
  const freed = await beat(pool, ['another-process'])
  done.resolve()
  await worker.stop()
  await pool.end()
  assert.equal(freed, 0)
})

test('what is scheduled into one queue is put there', () => {
  const [plain, queued] = cronItems([
    { task: 'test.plain', match: '* * * * *' },
    { task: 'test.queued', match: '0 1 * * *', queue: 'tests' },
  ])
  assert.equal(plain!.options.queueName, undefined)
  assert.equal(queued!.options.queueName, 'tests')
})
