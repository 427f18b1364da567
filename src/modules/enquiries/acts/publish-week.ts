import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { weekPublished } from '../events.ts'
import { mayArrange } from '../rules/access.ts'
import { readWeek } from '../rules/week-lines.ts'
import { replaceWeek } from '../store/weeks.ts'

export type PublishWeek = {
  readonly authorityId: Id<'authority'>
  readonly monday: Temporal.PlainDate
  readonly typed: string
  readonly sample?: boolean
}

/** Makes the week of the leaders public as it was typed; refuses naming every line that cannot be read. The next version replaces it. */
export async function publishWeek(
  tx: Tx,
  { authorityId, monday, typed, sample = false }: PublishWeek,
): Promise<void> {
  permit(mayArrange(tx.actor, authorityId))
  if (monday.dayOfWeek !== 1) refuse(422, reason('enquiries.not-a-monday'))
  const { lines, wrong } = readWeek(typed, monday)
  if (wrong.length > 0)
    refuse(422, ...wrong.map(({ line, why }) => reason(`enquiries.week-${why}`, { line })))
  if (lines.length === 0) refuse(422, reason('enquiries.week-empty'))

  await replaceWeek(tx, authorityId, { monday, typed, lines, sample })

  await tx.announce(weekPublished(authorityId, monday.toString(), lines.length))
}
