import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { LetterId, LetterItem, Outcome } from '../letter.ts'
import type { Title } from '../notice.ts'

export type LetterRow = {
  readonly id: LetterId
  readonly accountId: Id<'account'>
  readonly authorityId: Id<'authority'>
  readonly address: string
  readonly language: 'vi' | 'en'
  readonly passesQuiet: boolean
  readonly begunAt: Temporal.Instant | null
  readonly outcome: Outcome | null
}

/** Makes a letter, before anything leaves. */
export async function insertLetter(
  { db, now }: Tx,
  letter: Omit<LetterRow, 'begunAt' | 'outcome'>,
): Promise<void> {
  const { id, authorityId, accountId, address, language, passesQuiet } = letter
  await sql`INSERT INTO notices.letters (id, authority_id, account_id, address, language, passes_quiet, made_at)
    VALUES (${id}, ${authorityId}, ${accountId}, ${address}, ${language}, ${passesQuiet}, ${now})`.execute(db)
}

/** A letter, locked. */
export async function lockLetter({ db }: Tx, id: LetterId): Promise<LetterRow | undefined> {
  const { rows } =
    await sql<LetterRow>`SELECT id, account_id AS "accountId", authority_id AS "authorityId", address, language,
      passes_quiet AS "passesQuiet", begun_at AS "begunAt", outcome FROM notices.letters WHERE id = ${id} FOR UPDATE`.execute(
      db,
    )
  return rows[0]
}

type ItemRow = Omit<LetterItem, 'title'> & { titleCode: string; titleParams: Title['params'] }

/** What a letter tells, in the order in which it was told; what was withdrawn meanwhile stays unsaid. */
export async function listItems({ db }: Reader, id: LetterId): Promise<LetterItem[]> {
  const { rows } = await sql<ItemRow>`
    SELECT n.id AS "noticeId", n.kind, jsonb_build_object('type', n.subject_type, 'id', n.subject_id) AS subject,
           coalesce(n.on_behalf_of, n.account_id) AS "ownerId",
           (SELECT o.display_name FROM identity.accounts o WHERE o.id = n.on_behalf_of) AS "onBehalfOf", n.urgency, n.times, n.last_told_at AS "lastToldAt", n.title_code AS "titleCode", n.title_params AS "titleParams"
      FROM notices.deliveries d JOIN notices.notices n ON n.id = d.notice_id
     WHERE d.letter_id = ${id} AND n.withdrawn_at IS NULL ORDER BY n.urgency DESC, n.last_told_at, n.id`.execute(
    db,
  )
  return rows.map(({ titleCode, titleParams = {}, ...item }) => ({
    ...item,
    title: { code: titleCode, params: titleParams },
  }))
}

/** Notes that a letter is being handed over, with the hash of its way out. */
export async function updateBegun({ db, now }: Tx, id: LetterId, unsubscribeHash: Buffer): Promise<void> {
  await sql`UPDATE notices.letters SET begun_at = ${now}, unsubscribe_hash = ${unsubscribeHash} WHERE id = ${id} AND outcome IS NULL`.execute(
    db,
  )
}

/** Ends mail by a letter's way out, once: gives whose letter it was, or nothing. */
export async function useUnsubscribe(
  { db, now }: Tx,
  hash: Buffer,
): Promise<{ accountId: Id<'account'>; authorityId: Id<'authority'> } | undefined> {
  const { rows } = await sql<{ accountId: Id<'account'>; authorityId: Id<'authority'> }>`
    UPDATE notices.letters SET unsubscribed_at = ${now} WHERE unsubscribe_hash = ${hash} AND unsubscribed_at IS NULL
    RETURNING account_id AS "accountId", authority_id AS "authorityId"`.execute(db)
  return rows[0]
}

/** Notes that a letter was not handed over after all. */
export async function updateNotBegun({ db }: Tx, id: LetterId): Promise<void> {
  await sql`UPDATE notices.letters SET begun_at = NULL WHERE id = ${id} AND outcome IS NULL`.execute(db)
}

/** Notes how handing a letter over ended; the first end stays. */
export async function updateOutcome(
  { db, now }: Tx,
  id: LetterId,
  outcome: Outcome,
  answer: string,
): Promise<void> {
  await sql`UPDATE notices.letters SET outcome = ${outcome}, answer = ${answer.slice(0, 500)}, settled_at = ${now}
    WHERE id = ${id} AND outcome IS NULL`.execute(db)
}

export type Failure = {
  readonly address: string
  readonly name: string
  readonly outcome: Outcome
  readonly answer: string
  readonly at: Temporal.Instant
}

/** The last letter of each address of an authority (and of one person, when named) in 30 days, where it did not arrive; the latest first, 50 at most. */
export async function listFailures(
  { db, now }: Reader,
  authorityId: Id<'authority'>,
  accountId?: Id<'account'>,
): Promise<Failure[]> {
  const since = now.subtract({ hours: 24 * 30 })
  const { rows } = await sql<Failure>`
    SELECT * FROM (
      SELECT DISTINCT ON (l.account_id, l.address) l.address, a.display_name AS name, l.outcome, coalesce(l.answer, '') AS answer,
             l.settled_at AS at
        FROM notices.letters l JOIN identity.accounts a ON a.id = l.account_id
       WHERE l.authority_id = ${authorityId} AND l.settled_at > ${since} AND (${accountId ?? null}::uuid IS NULL OR l.account_id = ${accountId ?? null})
       ORDER BY l.account_id, l.address, l.settled_at DESC) AS latest
     WHERE outcome IN ('rejected', 'uncertain') ORDER BY at DESC LIMIT 50`.execute(db)
  return rows
}
