import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { Lane } from './dispatches.ts'

/** Has a lane looked after, now or at a time; asked twice it is done once. */
export async function enqueueLane(
  { db }: Pick<Reader, 'db'>,
  { authorityId, channel }: Lane,
  runAt: Temporal.Instant | null = null,
): Promise<void> {
  const payload = JSON.stringify({ authorityId, channel })
  await sql`SELECT jobs.enqueue('alerts.dispatch', ${payload}::json, ${runAt}, ${`alerts.dispatch ${authorityId} ${channel}`}, NULL, 3::smallint)`.execute(
    db,
  )
}

/** Has the letter that asks sent to a subscriber. */
export async function enqueueInvitation({ db }: Pick<Reader, 'db'>, id: string): Promise<void> {
  const payload = JSON.stringify({ subscriberId: id })
  await sql`SELECT jobs.enqueue('alerts.invite', ${payload}::json, NULL, ${`alerts.invite ${id}`}, NULL, 10::smallint)`.execute(
    db,
  )
}
