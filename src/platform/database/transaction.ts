import type { Id } from '#kit/ids.ts'
import type { Kysely } from 'kysely'

/** Every table by its qualified name; each module adds its own by declaration merging. */
export interface Database {
  'platform.migrations': { module: string; name: string; checksum: string; applied_at: Temporal.Instant }
}

/** Who acts. `system` is Krông itself (jobs, sign-in); it crosses authorities under the database role krong_system. */
export type Actor =
  | {
      readonly kind: 'person'
      /** Account that signed in. */
      readonly accountId: Id<'account'>
      /** Name shown and recorded, e.g. 'Hồ Thị Mai'. */
      readonly name: string
      /** Authority within whose wall everything is read and written. */
      readonly authorityId: Id<'authority'>
      /** Unit of the position acted from, when there is one. */
      readonly unitId?: Id<'unit'>
      readonly positionId?: Id<'position'>
      /** Person or organisation account acted for: by delegation or "acting as". */
      readonly actingFor?: {
        readonly accountId: Id<'account'>
        readonly name: string
        readonly delegationId?: Id<'delegation'>
      }
      /** Roles that the positions and delegations give, e.g. 'clerk', 'leader', 'administrator'. */
      readonly roles: readonly string[]
    }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'system'; readonly name: string; readonly authorityId?: Id<'authority'> }

/** From where an act came: recorded with it. */
export type Origin = {
  readonly requestId: string
  readonly address?: string
  readonly channel: 'web' | 'job' | 'operator' | 'demo'
}

/** What an act tells: one line in the record, and an event for higher modules in the same transaction. */
export type Announcement = {
  /** `module.past-participle`, e.g. `organisations.unit-renamed`. */
  readonly name: string
  /** What it happened to. */
  readonly subject: { readonly type: string; readonly id: string }
  /** Authority whose chain records it; the actor's when absent. */
  readonly authorityId?: Id<'authority'>
  readonly before?: unknown
  readonly after?: unknown
  /** Why, in the person's words. */
  readonly reason?: string
  /** Live topics to wake, e.g. `book:<id>`; subscribers of the same authority hear them. */
  readonly topics?: readonly string[]
  /**
   * True when anonymous pages may have changed: the page cache is emptied everywhere at commit. `takes-away`: what was readable must not be any
   * more, so that not even a page that fails may show its last good text.
   */
  readonly publishes?: boolean | 'takes-away'
}

/** What living pages of one authority hear once the act is committed. */
export type LiveTopics = { readonly authorityId: string; readonly topics: readonly string[] }

/** Reading: inside a read-only transaction, behind the actor's wall. */
export type Reader = {
  readonly db: Kysely<Database>
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** The date in Viet Nam at `now`. */
  readonly today: Temporal.PlainDate
}

/** Acting: one transaction; `announce` is its last beat. */
export type Tx = Reader & {
  readonly origin: Origin
  announce(announcement: Announcement): Promise<void>
  /** Moves live topics after the commit without a line in the record: for what is no act of administration. */
  wake(heard: LiveTopics): void
}

/** What an act looks like: first the transaction, then its input. */
export type Act<Input, Result> = (tx: Tx, input: Input) => Promise<Result>
