import type { Files } from '#platform/files/index.ts'
import type { Tasks } from '#platform/jobs/index.ts'
import { silentLog } from '#platform/log/index.ts'
import type { TestDatabase } from './database.ts'

type Row = { readonly id: string; readonly task: string; readonly payload: unknown }

const noFiles = new Proxy({} as Files, {
  get: () => {
    throw new Error('these jobs were given no files')
  },
})

/** The jobs that are due at a moment of the test's clock: those without a time of their own, and those whose time has come. */
async function listDue({ owner }: TestDatabase, now: Temporal.Instant, done: ReadonlySet<string>) {
  const { rows } = await owner.query<Row>(
    `SELECT j.id::text, t.identifier AS task, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE j.run_at = j.created_at OR j.run_at <= $1 ORDER BY j.id`,
    [now.toString()],
  )
  return rows.filter(({ id, task }) => !done.has(`${id} ${task}`))
}

/**
 * Does every job of the named tasks that is due, as the queue would: each once, and those that they add; a job that fails stays for the next
 * time. Answers what failed.
 */
export async function doJobs(
  database: TestDatabase,
  tasks: Tasks,
  { now = Temporal.Now.instant(), files = noFiles }: { now?: Temporal.Instant; files?: Files } = {},
): Promise<readonly { readonly task: string; readonly fault: Error }[]> {
  const failed: { task: string; fault: Error }[] = []
  const seen = new Set<string>()
  for (;;) {
    const due = await listDue(database, now, seen)
    if (due.length === 0) return failed
    for (const { id, task, payload } of due) {
      seen.add(`${id} ${task}`)
      const work = tasks[task]
      if (!work) continue
      const actor = { kind: 'system', name: task } as const
      const origin = { requestId: `job:${id}`, channel: 'job' } as const
      const fault = await work(
        {
          log: silentLog,
          files,
          actor,
          origin,
          act: (act, input) => database.transactor.act({ actor, origin }, act, input),
          read: (read) => database.transactor.read(actor, read),
        },
        payload,
      ).then(
        () => undefined,
        (error: unknown) => error as Error,
      )
      if (fault) failed.push({ task, fault })
      else await database.owner.query('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [id])
    }
  }
}
