import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { aboutRetry } from '../events.ts'
import { mayRunInstance } from '../rules/access.ts'
import { listDead, retryJobs } from '../store/queue.ts'

export type RetryDeadLetters = {
  readonly ids: readonly string[] | 'all'
  /** Account of the administrator who asked; the act runs as Krông itself. */
  readonly by: string
  readonly reason: string
}

/** Gives dead letters another full round of attempts; jobs that live already are left alone. @returns how many were given one */
export async function retryDeadLetters(tx: Tx, { ids, by, reason: why }: RetryDeadLetters): Promise<number> {
  permit(mayRunInstance(tx.actor))
  if (why.trim() === '') refuse(422, reason('administration.reason-missing'))
  const dead = await listDead(tx, ids)
  if (dead.length === 0) refuse(409, reason('administration.nothing-dead'))
  const retried = await retryJobs(
    tx,
    dead.map(({ id }) => id),
  )
  await tx.announce(aboutRetry(dead, by, why))
  return retried
}
