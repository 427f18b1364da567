import { newId } from '#kit/ids.ts'
import type { Actor, Announcer, Origin } from '#platform/database/index.ts'
import { sql } from 'kysely'

/** The chain of what belongs to no authority: the instance itself. */
export const instanceChain = '00000000-0000-0000-0000-000000000000'

/** The channel of PostgreSQL notices (NOTIFY) that wakes living pages and empties page caches. */
export const liveChannel = 'krong_live'

/** Which job tasks hear which event: event name → task names. */
export type Subscriptions = ReadonlyMap<string, readonly string[]>

/** The actor as the record keeps it: ids and the name at that time, never credentials. */
export function recordedActor(actor: Actor): object {
  if (actor.kind !== 'person') return actor
  const { kind, accountId, name, unitId, positionId, actingFor } = actor
  return { kind, accountId, name, unitId, positionId, actingFor }
}

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

/**
 * Makes the last beat of every act: one statement that writes the record line and enqueues the subscribers' jobs. Only what empties
 * page caches is notified inside the transaction: every commit with a notice waits in one queue of the whole server.
 */
export function createAnnouncer(subscriptions: Subscriptions = new Map()): Announcer {
  return async ({ db, actor, now }, origin: Origin, announcement) => {
    const { name, subject, before, after, reason } = announcement
    const own = actor.kind === 'visitor' ? undefined : actor.authorityId
    const authority = announcement.authorityId ?? own ?? instanceChain
    const id = newId()
    const tasks = subscriptions.get(name) ?? []
    const payload = json({ event: name, recordId: id, authorityId: authority, subject, after })
    const published = announcement.publishes
      ? JSON.stringify({
          authority,
          topics: [],
          publishes: true,
          takesAway: announcement.publishes === 'takes-away',
        })
      : null
    await sql`
      SELECT record.append(${authority}, ${id}, ${now}, ${name}, ${subject.type}, ${subject.id},
        ${json(recordedActor(actor))}::jsonb, ${json(origin)}::jsonb, ${json(before)}::jsonb, ${json(after)}::jsonb, ${reason ?? null}),
        (SELECT count(jobs.enqueue(task, ${payload}::json)) FROM unnest(${tasks}::text[]) AS task)
        ${published === null ? sql`` : sql`, pg_notify(${liveChannel}, ${published})`}`.execute(db)
    return { authorityId: authority, topics: announcement.topics ?? [] }
  }
}
