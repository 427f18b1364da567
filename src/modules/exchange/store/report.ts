import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { DeliveryState } from '../delivery.ts'

/** From the first instant until before the second. */
export type Span = { readonly from: Temporal.Instant; readonly until: Temporal.Instant }

/** Sendings, one document to one recipient each, by how they stand, and how long delivering took (median, in seconds). */
export type SentFigures = Readonly<Record<DeliveryState, number>> & {
  readonly sent: number
  readonly seconds: number | null
}

export type OrganFigures = SentFigures & {
  readonly code: string
  readonly name: string
  readonly received: number
}

export type ExchangeReport = SentFigures & {
  /** Documents issued to recipients in the period, and those of them that every recipient gave a receipt for. */
  readonly issued: number
  readonly electronic: number
  readonly received: number
  readonly organs: readonly OrganFigures[]
}

const isDocument = sql`p.kind = 'document' AND p.business IN ('new', 'replace')`

/**
 * Documents that were first sent in the period, with all their packets whenever sent: what was returned and sent anew is one document. Recipients
 * for whom it was taken back before it left are none.
 */
async function countIssued(
  { db }: Reader,
  { from, until }: Span,
): Promise<{ issued: number; electronic: number }> {
  const { rows } = await sql<{ issued: number; electronic: number }>`
    WITH issued AS (
      SELECT DISTINCT p.subject_type, p.subject_id FROM exchange.deliveries d JOIN exchange.packets p ON p.id = d.packet_id
       WHERE d.queued_at >= ${from} AND d.queued_at < ${until} AND ${isDocument} AND NOT EXISTS (
         SELECT FROM exchange.packets e WHERE e.subject_type = p.subject_type AND e.subject_id = p.subject_id AND e.created_at < ${from}
            AND e.kind = 'document' AND e.business IN ('new', 'replace'))),
    recipients AS (
      SELECT i.subject_type, i.subject_id, d.to_code, bool_or(d.state = 'delivered') AS reached
        FROM issued i JOIN exchange.packets p USING (subject_type, subject_id) JOIN exchange.deliveries d ON d.packet_id = p.id
       WHERE ${isDocument} AND d.state <> 'withdrawn' GROUP BY 1, 2, 3),
    documents AS (SELECT bool_and(reached) AS everywhere FROM recipients GROUP BY subject_type, subject_id)
    SELECT count(*)::int AS issued, count(*) FILTER (WHERE everywhere)::int AS electronic FROM documents`.execute(
    db,
  )
  return rows[0]!
}

/** Sendings of the period by recipient; the row without a code is all of them together. */
async function listSent(
  { db }: Reader,
  { from, until }: Span,
): Promise<(SentFigures & { readonly code: string | null; readonly name: string })[]> {
  const { rows } = await sql<SentFigures & { code: string | null; name: string }>`
    SELECT d.to_code AS code, (array_agg(d.to_name ORDER BY d.place DESC))[1] AS name, count(*)::int AS sent,
      count(*) FILTER (WHERE d.state = 'waiting')::int AS waiting, count(*) FILTER (WHERE d.state = 'delivered')::int AS delivered,
      count(*) FILTER (WHERE d.state = 'refused')::int AS refused, count(*) FILTER (WHERE d.state = 'expired')::int AS expired,
      count(*) FILTER (WHERE d.state = 'withdrawn')::int AS withdrawn,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.ended_at - d.queued_at)) FILTER (WHERE d.state = 'delivered'))::float AS seconds
    FROM exchange.deliveries d JOIN exchange.packets p ON p.id = d.packet_id
    WHERE d.queued_at >= ${from} AND d.queued_at < ${until} AND ${isDocument} GROUP BY GROUPING SETS ((d.to_code), ())`.execute(
    db,
  )
  return rows
}

/** Documents that came in the period by sender, also those that were returned. */
async function listCame(
  { db }: Reader,
  { from, until }: Span,
): Promise<{ readonly code: string; readonly name: string; readonly received: number }[]> {
  const { rows } = await sql<{ code: string; name: string; received: number }>`
    SELECT p.from_code AS code, (array_agg(p.packet #>> '{from,name}' ORDER BY p.received_at DESC))[1] AS name, count(*)::int AS received
    FROM exchange.arrivals p WHERE p.received_at >= ${from} AND p.received_at < ${until} AND ${isDocument} GROUP BY p.from_code`.execute(
    db,
  )
  return rows
}

const nothing = { sent: 0, waiting: 0, delivered: 0, refused: 0, expired: 0, withdrawn: 0, seconds: null }

/** What the reader's authority exchanged in a period, as it stands now: as a whole, and by organ in the order of most exchanged. */
export async function findReport(reader: Reader, span: Span): Promise<ExchangeReport> {
  const sent = await listSent(reader, span)
  const came = new Map((await listCame(reader, span)).map((one) => [one.code, one]))
  const {
    code: _,
    name: __,
    ...whole
  } = sent.find(({ code }) => code === null) ?? { ...nothing, code: null, name: '' }
  const to = sent.flatMap(({ code, ...figures }) => (code === null ? [] : [{ code, ...figures }]))
  const known = new Set(to.map(({ code }) => code))
  const organs = [
    ...to.map((one) => ({ ...one, received: came.get(one.code)?.received ?? 0 })),
    ...[...came.values()].filter(({ code }) => !known.has(code)).map((one) => ({ ...nothing, ...one })),
  ].toSorted((a, b) => b.sent + b.received - a.sent - a.received || (a.code < b.code ? -1 : 1))
  return {
    ...(await countIssued(reader, span)),
    ...whole,
    received: organs.reduce((sum, one) => sum + one.received, 0),
    organs,
  }
}
