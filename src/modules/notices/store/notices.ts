import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Notice, NoticeId, Subject, Title, Urgency } from '../notice.ts'

export type ToTell = {
  readonly hearers: readonly { readonly accountId: string; readonly ownerId: string }[]
  readonly kind: string
  readonly subject: Subject
  readonly occasion: string
  readonly href: string
  readonly title: Title
  readonly urgency: Urgency
}

export type Touched = { readonly accountId: Id<'account'>; readonly authorityId: Id<'authority'> }
export type Told = Touched & {
  readonly noticeId: NoticeId
  /** True when the person had not read it since it was told before. */
  readonly toldAnew: boolean
}

/** Tells persons within the wall; see `notices.tell` in the migration. Citizens, offices and closed accounts are passed over. */
export async function insertNotices({ db, now }: Tx, told: ToTell): Promise<Told[]> {
  const { hearers, kind, urgency, subject, occasion, href, title } = told
  if (hearers.length === 0) return []
  const { rows } = await sql<Told>`
    SELECT notice AS "noticeId", account AS "accountId", authority AS "authorityId", told_anew AS "toldAnew"
      FROM notices.tell(${hearers.map(({ accountId }) => accountId)}::uuid[], ${hearers.map(({ ownerId }) => ownerId)}::uuid[],
        ${hearers.map(() => newId<'notice'>())}::uuid[], ${kind}, ${urgency}, ${subject.type}, ${subject.id}, ${occasion}, ${href},
        ${title.code}, ${JSON.stringify(title.params ?? {})}::jsonb, ${now})`.execute(db)
  return rows
}

/** Takes a matter back; see `notices.withdraw` in the migration. */
export async function closeNotices(
  { db, now }: Tx,
  {
    subject,
    accountIds,
    kinds,
  }: {
    readonly subject: Subject
    readonly accountIds?: readonly string[]
    readonly kinds?: readonly string[]
  },
): Promise<Touched[]> {
  const { rows } = await sql<Touched>`SELECT account AS "accountId", authority AS "authorityId"
      FROM notices.withdraw(${subject.type}, ${subject.id}, ${accountIds ?? null}::uuid[], ${kinds ?? null}::text[], ${now})`.execute(
    db,
  )
  return rows
}

/** Whose matter it was told to be, and is still shown as such; read by Krông itself. */
export async function listOwnersTold({ db }: Reader, subject: Subject): Promise<Id<'account'>[]> {
  const { rows } = await sql<{ id: Id<'account'> }>`
    SELECT DISTINCT coalesce(on_behalf_of, account_id) AS id FROM notices.notices
     WHERE subject_type = ${subject.type} AND subject_id = ${subject.id} AND withdrawn_at IS NULL`.execute(db)
  return rows.map(({ id }) => id)
}

type Row = Omit<Notice, 'subject' | 'title'> & {
  subjectType: string
  subjectId: string
  titleCode: string
  titleParams: Title['params']
}

const columns = sql`n.id, n.kind, n.urgency, n.subject_type AS "subjectType", n.subject_id AS "subjectId", n.href,
  n.title_code AS "titleCode", n.title_params AS "titleParams", n.times,
  (SELECT o.display_name FROM identity.accounts o WHERE o.id = n.on_behalf_of) AS "onBehalfOf", n.last_told_at AS "lastToldAt", n.read_at AS "readAt"`

function fromRow({ subjectType, subjectId, titleCode, titleParams = {}, ...notice }: Row): Notice {
  const subject = { type: subjectType, id: subjectId }
  return { ...notice, subject, title: { code: titleCode, params: titleParams } }
}

/** A place in the list, from which the others follow: unread ones come first, then by time. */
export type Place = { readonly unread: boolean; readonly at: Temporal.Instant; readonly id: string }

const accountOf = ({ actor }: Pick<Reader, 'actor'>) => (actor.kind === 'person' ? actor.accountId : null)

/** The notices of who reads: the unread first, the latest first. */
export async function listNotices(
  reader: Reader,
  { after, limit }: { readonly after?: Place | undefined; readonly limit: number },
): Promise<Notice[]> {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM notices.notices n
     WHERE n.authority_id = platform.authority() AND n.account_id = ${accountOf(reader)} AND n.withdrawn_at IS NULL
       ${after ? sql`AND (n.read_at IS NULL, n.last_told_at, n.id) < (${after.unread}, ${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
     ORDER BY (n.read_at IS NULL) DESC, n.last_told_at DESC, n.id DESC LIMIT ${limit}`.execute(reader.db)
  return rows.map(fromRow)
}

/** A notice of who reads, unless it was withdrawn. */
export async function findNotice(reader: Reader, id: string): Promise<Notice | undefined> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM notices.notices n
     WHERE n.id = ${id} AND n.account_id = ${accountOf(reader)} AND n.withdrawn_at IS NULL`.execute(reader.db)
  return rows[0] && fromRow(rows[0])
}

/** More unread notices than this are not counted: nobody tells them apart. */
export const mostCounted = 1000

/** How many notices who reads has not read, 1,000 at most. */
export async function countUnread(reader: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM (
      SELECT FROM notices.notices n WHERE n.account_id = ${accountOf(reader)} AND n.read_at IS NULL AND n.withdrawn_at IS NULL
      LIMIT ${mostCounted}) AS counted`.execute(reader.db)
  return rows[0]!.n
}

/** Which unread notices are meant: some by id, those about a subject, or all (of a kind) told until a moment. */
export type Reading =
  | { readonly ids: readonly string[] }
  | { readonly subject: Subject }
  | { readonly until: Temporal.Instant; readonly kind?: string }

function meaning(reading: Reading) {
  if ('ids' in reading) return sql`n.id = ANY (${[...reading.ids]}::uuid[])`
  if ('subject' in reading)
    return sql`n.subject_type = ${reading.subject.type} AND n.subject_id = ${reading.subject.id}`
  const { until, kind } = reading
  return sql`n.last_told_at <= ${until} ${kind === undefined ? sql`` : sql`AND n.kind = ${kind}`}`
}

/** Closes unread notices of who acts as read; gives how many. */
export async function updateRead(tx: Tx, reading: Reading): Promise<number> {
  const result = await sql`UPDATE notices.notices n SET read_at = ${tx.now}
     WHERE n.account_id = ${accountOf(tx)} AND n.read_at IS NULL AND n.withdrawn_at IS NULL AND ${meaning(reading)}`.execute(
    tx.db,
  )
  return Number(result.numAffectedRows ?? 0n)
}
