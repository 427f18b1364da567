import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Direction, Document, Urgency } from '../document.ts'
import { isWorkedFrom, type ListPlace } from '../list-place.ts'
import type { Queue } from '../queue.ts'
import { documentColumns } from './documents.ts'
import { isFrequent } from './search/is-frequent.ts'

/** Through whose eyes a list is read. */
export type Eyes = {
  /** The registry and the leaders read everything of their authority. */
  readonly everything: boolean
  readonly accountId: Id<'account'> | null
  readonly headOf: Id<'unit'> | null
}

export type DocumentFilter = {
  readonly direction: Direction
  readonly queue: Queue
  /** Words, with or without tone marks; a phrase in quotes; a reference or a part of it. */
  readonly text?: string
  readonly typeCode?: string
  readonly organ?: string
  readonly urgency?: Urgency
  readonly unitId?: Id<'unit'>
  readonly from?: Temporal.PlainDate
  readonly until?: Temporal.PlainDate
}

/** A line of a list of documents. */
export type ListedDocument = Document & {
  readonly leadUnitName: string | null
  readonly leadName: string | null
  /** The own deadline on it, where the reader has a part of the work; otherwise the document's. */
  readonly ownDueAt: Temporal.Instant | null
  readonly files: number
}

const alive = (eyes: Eyes) => sql`a.document_id = d.id AND a.ended_at IS NULL AND a.part <> 'information'
  AND (a.account_id = ${eyes.accountId} OR (a.account_id IS NULL AND a.unit_id = ${eyes.headOf}))`

const toAssign = (eyes: Eyes) => sql`d.state IN ('directed', 'in-progress') AND EXISTS (
  SELECT FROM documents.assignments a WHERE a.document_id = d.id AND a.ended_at IS NULL AND a.part <> 'information'
    AND a.account_id IS NULL AND a.unit_id = ${eyes.headOf}
    AND NOT EXISTS (SELECT FROM documents.assignments c WHERE c.under_id = a.id AND c.ended_at IS NULL))`

const queueConditions: Readonly<Record<Queue, (eyes: Eyes, now: Temporal.Instant) => RawBuilder<unknown>>> = {
  'to-register': () => sql`d.state = 'arrived'`,
  'to-present': () => sql`d.state = 'registered'`,
  'to-direct': ({ accountId }) => sql`d.state = 'presented' AND d.with_account_id = ${accountId}`,
  'to-assign': toAssign,
  mine: (
    eyes,
  ) => sql`((d.state IN ('directed', 'in-progress') AND EXISTS (SELECT FROM documents.assignments a WHERE ${alive(eyes)}))
    OR EXISTS (SELECT FROM documents.opinions o WHERE o.document_id = d.id AND o.asked_of = ${eyes.accountId} AND o.answered_at IS NULL))`,
  late: (_, now) => sql`d.state IN ('directed', 'in-progress') AND d.due_at < ${now}`,
  settled: () => sql`d.state IN ('completed', 'filed')`,
  all: () => sql`true`,
  drafts: ({ accountId }) => sql`d.state = 'drafting' AND d.drafter_id = ${accountId}`,
  'to-check': ({ headOf, accountId }) => sql`d.state = 'checking'
    AND (d.unit_id = ${headOf} OR (d.checked_by_signer AND d.with_account_id = ${accountId}))`,
  'to-check-form': () => sql`d.state = 'form-checking'`,
  'to-sign': ({ accountId }) => sql`d.state = 'signing' AND d.with_account_id = ${accountId}`,
  'to-issue': () => sql`(d.state = 'signed' OR d.unsealed)`,
  issued: () => sql`d.state IN ('issued', 'withdrawn', 'replaced')`,
}

/** What a reader sees: everything of their authority, or what they were let in to. */
export const readable = ({ everything, accountId, headOf }: Eyes) =>
  everything
    ? sql`true`
    : sql`EXISTS (SELECT FROM documents.readers r WHERE r.document_id = d.id AND r.until IS NULL
        AND (r.account_id = ${accountId} OR r.unit_id = ${headOf}))`

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

function conditions(
  filter: DocumentFilter,
  eyes: Eyes,
  now: Temporal.Instant,
  rare = false,
): RawBuilder<unknown> {
  const { direction, queue, text, typeCode, organ, urgency, unitId, from, until } = filter
  const all = [sql`d.direction = ${direction}`, queueConditions[queue](eyes, now), readable(eyes)]
  if (typeCode) all.push(sql`d.type_code = ${typeCode}`)
  if (organ) all.push(sql`platform.fold(d.organ_name) LIKE '%' || platform.fold(${escaped(organ)}) || '%'`)
  if (urgency) all.push(sql`d.urgency = ${urgency}`)
  if (unitId) all.push(sql`d.lead_unit_id = ${unitId}`)
  if (from) all.push(sql`d.issued_on >= ${from}::date`)
  if (until) all.push(sql`d.issued_on <= ${until}::date`)
  if (text)
    all.push(
      rare
        ? sql`d.id IN (SELECT m.document_id FROM documents.matching(${text}) m)`
        : sql`EXISTS (SELECT FROM documents.texts t WHERE t.document_id = d.id AND t.words @@ documents.asked(${text}))`,
    )
  return sql.join(all, sql` AND `)
}

const need = sql`-array_position(ARRAY['ordinary', 'urgent', 'very-urgent', 'flash'], d.urgency), coalesce(d.due_at, 'infinity'), d.id`

function after(place: ListPlace | undefined): RawBuilder<unknown> {
  if (!place) return sql``
  return place.by === 'need'
    ? sql`AND (${need}) > (${-place.rank - 1}, coalesce(${place.dueAt}::timestamptz, 'infinity'), ${place.id}::uuid)`
    : sql`AND (d.changed_at, d.id) < (${place.at}, ${place.id}::uuid)`
}

/** Documents as the reader may see them: what is to be done by urgency and deadline, the rest by its last change; after `before` when a page goes on. */
export async function listDocuments(
  reader: Reader,
  filter: DocumentFilter,
  eyes: Eyes,
  { before, limit }: { readonly before?: ListPlace | undefined; readonly limit: number },
): Promise<ListedDocument[]> {
  const { db, now } = reader
  const rare = filter.text ? !(await isFrequent(reader, filter.text, limit)) : false
  const { rows } = await sql<ListedDocument>`
    SELECT ${documentColumns}, lead.unit_name AS "leadUnitName", coalesce(person.account_name, '') AS "leadName",
      (SELECT min(a.due_at) FROM documents.assignments a WHERE ${alive(eyes)}) AS "ownDueAt",
      (SELECT count(DISTINCT part)::int FROM documents.versions v WHERE v.document_id = d.id) AS files
    FROM documents.documents d
    LEFT JOIN LATERAL (SELECT a.id, a.unit_name FROM documents.assignments a
      WHERE a.document_id = d.id AND a.part = 'lead' AND a.under_id IS NULL AND a.ended_how IS DISTINCT FROM 'withdrawn'
      ORDER BY a.given_at DESC LIMIT 1) lead ON true
    LEFT JOIN LATERAL (SELECT a.account_name FROM documents.assignments a
      WHERE a.document_id = d.id AND a.under_id = lead.id AND a.part = 'lead' AND a.ended_how IS DISTINCT FROM 'withdrawn'
      ORDER BY a.given_at DESC LIMIT 1) person ON true
    WHERE ${conditions(filter, eyes, now, rare)} ${after(before)}
    ORDER BY ${isWorkedFrom(filter.queue) ? need : sql`d.changed_at DESC, d.id DESC`} LIMIT ${limit}`.execute(
    db,
  )
  return rows
}

/** How many documents lie on each table, counted up to `most` each (a longer queue is “more than”). */
export async function countQueues<Name extends Queue>(
  { db, now }: Reader,
  direction: Direction,
  queues: readonly Name[],
  eyes: Eyes,
  most = 1000,
): Promise<Record<Name, number>> {
  if (queues.length === 0) return {} as Record<Name, number>
  const counts = queues.map(
    (queue) => sql`(SELECT count(*)::int FROM (SELECT FROM documents.documents d
      WHERE ${conditions({ direction, queue }, eyes, now)} LIMIT ${most}) few) AS ${sql.id(queue)}`,
  )
  const { rows } = await sql<Record<Name, number>>`SELECT ${sql.join(counts)}`.execute(db)
  return rows[0]!
}

/** Arrivals of the same reference and author that are there already: likely the same paper (NĐ 30/2020 PL VI.I.III.1). */
export async function listLikely(
  { db }: Reader,
  { reference, organName, besides }: { reference: string; organName: string; besides: string },
): Promise<Document[]> {
  const { rows } = await sql<Document>`
    SELECT ${documentColumns} FROM documents.documents d
    WHERE d.direction = 'incoming' AND d.state <> 'returned' AND d.id <> ${besides}
      AND d.same_paper = nullif(platform.fold(replace(${reference}, ' ', '')), '') || '|' || platform.fold(${organName})
    ORDER BY d.arrived_at DESC LIMIT 3`.execute(db)
  return rows
}
