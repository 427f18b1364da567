import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'

/** A line of the record as JSON writes it, without its place in the chain. */
export type ToldLine = {
  readonly place: number
  readonly authority: string
  readonly id: string
  readonly at: string
  readonly event: string
  readonly subjectType: string
  readonly subjectId: string
  readonly actor: unknown
  readonly origin: unknown
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

/** The lines written after a moment of their own time, in the order of their chains: what `retell` takes back. */
export async function listTold({ db }: Reader, since: Temporal.Instant): Promise<ToldLine[]> {
  const { rows } = await sql<{ told: ToldLine[] | null }>`
    SELECT jsonb_agg(to_jsonb(r)) AS told FROM (
      SELECT row_number() OVER (ORDER BY seq, authority_id)::int AS place, authority_id AS authority, id, at, event, subject_type AS "subjectType",
        subject_id AS "subjectId", actor, origin, before, after, reason
      FROM record.entries WHERE at >= ${since} AND origin->>'requestId' = 'story') r`.execute(db)
  return rows[0]?.told ?? []
}

/** Appends lines that were told elsewhere to their chains, in order and at their own times; Krông itself does it, for the story of the demo. */
export async function retell({ db, actor }: Tx, lines: readonly ToldLine[]): Promise<void> {
  if (actor.kind !== 'system') throw new TypeError('only Krông itself retells')
  for (const [authority, own] of Map.groupBy(lines, (line) => line.authority))
    await sql`SELECT record.append_all(${authority}, ${JSON.stringify(own)}::jsonb)`.execute(db)
}
