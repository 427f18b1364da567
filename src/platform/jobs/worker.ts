import { Logger as QueueLogger, parseCronItems, run, type Runner } from 'graphile-worker'
import type pg from 'pg'
import type { Transactor } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import type { Log } from '#platform/log/index.ts'
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

/** Starts taking jobs (as krong_owner, whose tables the queue's are); `stop` lets those under way finish. */
export async function startWorker({
  pool,
  transactor,
  files,
  tasks,
  schedules,
  log,
  concurrency = 4,
}: {
  pool: pg.Pool
  transactor: Transactor
  files: Files
  tasks: Tasks
  schedules: readonly Schedule[]
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
  return run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    taskList,
    parsedCronItems: parseCronItems(
      schedules.map(({ task, match }) => ({ task, match, options: { maxAttempts: 3 } })),
    ),
    logger: new QueueLogger(() => (level, message) => {
      if (level === 'error') log.error('job queue', { queue: message })
      else if (level === 'warning') log.warn('job queue', { queue: message })
    }),
  })
}
