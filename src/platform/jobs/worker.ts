import { EventEmitter } from 'node:events'
import {
  Logger as QueueLogger,
  type ParsedCronItem,
  parseCronItems,
  run,
  type Runner,
  type WorkerEvents,
} from 'graphile-worker'
import type pg from 'pg'
import type { Transactor } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import type { Log } from '#platform/log/index.ts'
import { beat, keepBeating } from './heartbeat.ts'
import type { Schedule, TaskRun, Tasks } from './tasks.ts'

/** How often a job is tried before it rests as a dead letter that people see: about three days of growing pauses. */
export const jobAttempts = 16

function runOf(transactor: Transactor, files: Files, log: Log, task: string, jobId: string): TaskRun {
  const actor = { kind: 'system', name: task } as const
  const origin = { requestId: `job:${jobId}`, channel: 'job' } as const
  return {
    log,
    files,
    actor,
    origin,
    act: (act, input) => transactor.act({ actor, origin }, act, input),
    read: (read) => transactor.read(actor, read),
  }
}

/** Schedules as the queue reads them. */
export const cronItems = (schedules: readonly Schedule[]): ParsedCronItem[] =>
  parseCronItems(
    schedules.map(({ task, match, queue }) => ({
      task,
      match,
      options: { maxAttempts: 3, ...(queue === undefined ? {} : { queueName: queue }) },
    })),
  )

/** Starts taking jobs (as krong_owner, whose tables the queue's are); `stop` lets those under way finish. */
export async function startWorker({
  pool,
  transactor,
  files,
  tasks,
  schedules,
  atStart = [],
  log,
  concurrency = 4,
}: {
  pool: pg.Pool
  transactor: Transactor
  files: Files
  tasks: Tasks
  schedules: readonly Schedule[]
  atStart?: readonly string[]
  log: Log
  concurrency?: number
}): Promise<Runner> {
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown, { job }: { job: { id: string } }) =>
        task(runOf(transactor, files, log, name, job.id), payload),
    ]),
  )
  // Jobs are held in the name of the pool of workers, not of one of them.
  const workerIds = new Set<string>()
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => workerIds.add(workerPool.id))
  const runner = await run({
    pgPool: pool,
    events,
    concurrency,
    noHandleSignals: true,
    taskList,
    parsedCronItems: cronItems(schedules),
    logger: new QueueLogger(() => (level, message) => {
      if (level === 'error') log.error('job queue', { queue: message })
      else if (level === 'warning') log.warn('job queue', { queue: message })
    }),
  })
  await beat(pool, [...workerIds])
  const stopBeating = keepBeating(pool, workerIds, log)
  void runner.promise.finally(stopBeating).catch(() => {})
  for (const task of atStart) await runner.addJob(task, {}, { jobKey: `${task} at start`, maxAttempts: 3 })
  return runner
}
