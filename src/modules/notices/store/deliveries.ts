import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { LetterId } from '../letter.ts'
import type { NoticeId, Subject, Urgency } from '../notice.ts'

type AccountId = Id<'account'>

export type ToPlan = {
  readonly id: NoticeId
  readonly accountId: AccountId
  readonly kind: string
  readonly urgency: Urgency
}

/** Those of the named notices that nobody has read and that no letter holds. */
export async function listToPlan({ db }: Reader, noticeIds: readonly string[]): Promise<ToPlan[]> {
  const { rows } = await sql<ToPlan>`
    SELECT n.id, n.account_id AS "accountId", n.kind, n.urgency FROM notices.notices n
      LEFT JOIN notices.deliveries d ON d.notice_id = n.id
     WHERE n.id = ANY (${[...noticeIds]}::uuid[]) AND n.read_at IS NULL AND n.withdrawn_at IS NULL
       AND d.letter_id IS NULL AND d.left_out IS NULL`.execute(db)
  return rows
}

export type Planned = {
  readonly noticeId: NoticeId
  readonly accountId: AccountId
  readonly authorityId: Id<'authority'>
  readonly leavesAt: Temporal.Instant
}

/** Plans when notices leave; one planned before keeps the earlier moment. */
export async function insertDeliveries({ db }: Tx, planned: readonly Planned[]): Promise<void> {
  const rows = planned.map((one) => ({ ...one, leavesAt: one.leavesAt.toString() }))
  await sql`
    INSERT INTO notices.deliveries AS d (notice_id, authority_id, account_id, leaves_at)
    SELECT "noticeId", "authorityId", "accountId", "leavesAt"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r("noticeId" uuid, "authorityId" uuid, "accountId" uuid, "leavesAt" timestamptz)
    ON CONFLICT (notice_id) DO UPDATE SET leaves_at = least(d.leaves_at, EXCLUDED.leaves_at)
      WHERE d.letter_id IS NULL AND d.left_out IS NULL`.execute(db)
}

export type Due = {
  readonly noticeId: NoticeId
  readonly kind: string
  readonly subject: Subject
  /** Whose matter it is: the person's own, or of who lent them powers. */
  readonly ownerId: AccountId
  readonly urgency: Urgency
  readonly isRead: boolean
  readonly isWithdrawn: boolean
}

/** The deliveries of a person that are due now and wait, locked; in the order in which they were told. */
export async function lockDue({ db, now }: Tx, accountId: AccountId): Promise<Due[]> {
  const { rows } = await sql<Due>`
    SELECT n.id AS "noticeId", n.kind, n.urgency, jsonb_build_object('type', n.subject_type, 'id', n.subject_id) AS subject,
           coalesce(n.on_behalf_of, n.account_id) AS "ownerId", n.read_at IS NOT NULL AS "isRead", n.withdrawn_at IS NOT NULL AS "isWithdrawn"
      FROM notices.deliveries d JOIN notices.notices n ON n.id = d.notice_id
     WHERE d.account_id = ${accountId} AND d.letter_id IS NULL AND d.left_out IS NULL AND d.leaves_at <= ${now}
     ORDER BY n.last_told_at, n.id FOR UPDATE OF d`.execute(db)
  return rows
}

export type LeftOut = 'read' | 'withdrawn' | 'no-address' | 'not-wanted' | 'not-theirs' | 'mail-off'

/** Leaves deliveries out of every letter, each for its reason. */
export async function leaveOut(
  { db }: Tx,
  some: readonly { readonly noticeId: NoticeId; readonly why: LeftOut }[],
): Promise<void> {
  if (some.length === 0) return
  await sql`UPDATE notices.deliveries d SET left_out = r.why
    FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb) AS r("noticeId" uuid, why text) WHERE d.notice_id = r."noticeId"`.execute(
    db,
  )
}

/** Puts deliveries off until a later moment. */
export async function postpone(
  { db }: Tx,
  noticeIds: readonly NoticeId[],
  leavesAt: Temporal.Instant,
): Promise<void> {
  await sql`UPDATE notices.deliveries SET leaves_at = ${leavesAt} WHERE notice_id = ANY (${[...noticeIds]}::uuid[])`.execute(
    db,
  )
}

/** Puts deliveries into their letter, for ever. */
export async function putInLetter(
  { db }: Tx,
  noticeIds: readonly NoticeId[],
  letterId: LetterId,
): Promise<void> {
  await sql`UPDATE notices.deliveries SET letter_id = ${letterId} WHERE notice_id = ANY (${[...noticeIds]}::uuid[])`.execute(
    db,
  )
}
