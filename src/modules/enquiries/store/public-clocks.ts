import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { EnquiryKind, EnquiryStep } from '../enquiry.ts'

/** A question or feedback that waits for its answer, without its words. */
export type PublicClock = {
  readonly number: bigint
  readonly field: string
  readonly receivedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly step: EnquiryStep | null
}

/** What of a kind waits for an answer of an authority, what is owed longest first; at most so many. */
export async function listClocks(
  { db }: Reader,
  authorityId: Id<'authority'>,
  kind: EnquiryKind,
  most: number,
): Promise<PublicClock[]> {
  const { rows } = await sql<PublicClock>`
    SELECT number, field, received_at AS "receivedAt", due_at AS "dueAt", step FROM enquiries.published_clocks
    WHERE authority_id = ${authorityId} AND kind = ${kind} ORDER BY due_at, number LIMIT ${most}`.execute(db)
  return rows
}
