export const jobStates = ['dead', 'running', 'waiting'] as const
/** dead = every attempt used up: somebody has to look. */
export type JobState = (typeof jobStates)[number]

/** A job of the queue, without its payload. */
export type QueuedJob = {
  readonly id: string
  readonly task: string
  readonly state: JobState
  readonly attempts: number
  readonly maxAttempts: number
  readonly lastError: string | null
  readonly createdAt: Temporal.Instant
  readonly runAt: Temporal.Instant
}
