import type { Act, Actor, Origin, Reader } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import type { Log } from '#platform/log/index.ts'

/** What a task holds: it acts and reads as Krông itself, recorded under the task's name. */
export type TaskRun = {
  readonly log: Log
  act<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>
  read<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
  readonly actor: Actor
  readonly origin: Origin
  /** Kept files, and the way to keep more. */
  readonly files: Files
}

/** A task by its name: it may run more than once for one job, so it must be harmless when repeated. */
export type Tasks = Readonly<Record<string, (run: TaskRun, payload: unknown) => Promise<void>>>

/** What comes back at fixed times: crontab of UTC times (`* * * * *`). */
export type Schedule = {
  readonly task: string
  readonly match: string
  /** Jobs of one queue run one after the other, whichever process takes them. */
  readonly queue?: string
}

/** What a module gives the queue; exported by its index.ts as `work`. */
export type WorkModule = {
  readonly tasks: Tasks
  readonly schedules?: readonly Schedule[]
  /** Tasks that run as soon as a worker starts: what another one left when it died. */
  readonly atStart?: readonly string[]
  /** Which of its tasks hear which events of lower modules: event name → task names. */
  readonly subscriptions?: Readonly<Record<string, readonly string[]>>
}
