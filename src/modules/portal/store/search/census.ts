import { sql } from 'kysely'
import { localTime } from '#kit/calendar/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'

/** What was counted of the index last: about how many entries, its common words and marks, and which share of the entries holds each. Reads published views only. */
export async function getCensus({ db }: Reader): Promise<{
  readonly entries: number
  readonly words: readonly string[]
  readonly shares: readonly number[]
}> {
  const { rows } = await sql<{ entries: bigint | string; words: string[]; shares: number[] }>`
    SELECT entries, words, shares FROM portal.published_search_census`.execute(db)
  const [counted] = rows
  return counted ? { ...counted, entries: Number(counted.entries) } : { entries: 0, words: [], shares: [] }
}

/** Counts anew how common words are. */
export async function takeCensus({ db, now }: Tx): Promise<void> {
  await sql`SELECT portal.take_search_census(${now})`.execute(db)
}

export type Breadth = {
  /** Since which day so many entries were published, the latest first. */
  readonly since: readonly { readonly day: Temporal.PlainDate; readonly many: number }[]
  /** The year of the oldest. */
  readonly firstYear: number | null
}

/** How far back the entries reach, for each of the numbers that has so many. Reads published views only. */
export async function findBreadth({ db }: Reader, numbers: readonly number[]): Promise<Breadth> {
  const { rows } = await sql<{ many: number; at: Temporal.Instant | null }>`
    SELECT many, (SELECT at FROM portal.published_search ORDER BY at DESC OFFSET many LIMIT 1) AS at FROM unnest(${[...numbers]}::int[]) many
    UNION ALL SELECT 0, (SELECT at FROM portal.published_search ORDER BY at LIMIT 1) ORDER BY many`.execute(
    db,
  )
  const [oldest, ...since] = rows
  return {
    since: since.flatMap(({ many, at }) => (at ? [{ many, day: localTime(at).toPlainDate() }] : [])),
    firstYear: oldest?.at ? localTime(oldest.at).year : null,
  }
}
