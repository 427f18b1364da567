import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Intention, IntentionId } from '../intention.ts'

/** Keeps that somebody is about to sign. */
export async function insertIntention(
  { db, now }: Tx,
  { authorityId, subject, fileHash, role, keyId, accountId, byName }: Omit<Intention, 'id' | 'intendedAt'>,
): Promise<IntentionId> {
  const id = newId<'intention'>()
  await sql`
    INSERT INTO signatures.intentions (id, authority_id, subject_type, subject_id, file_hash, role, key_id, account_id, by_name, intended_at)
    VALUES (${id}, ${authorityId}, ${subject.type}, ${subject.id}, ${fileHash}, ${role}, ${keyId}, ${accountId}, ${byName}, ${now})`.execute(
    db,
  )
  return id
}

/** Ends an open intention; undefined where none of that id is open. */
export async function endIntention(
  { db, now }: Tx,
  id: IntentionId,
  ended:
    | { readonly outcome: 'signed'; readonly signedHash: string; readonly level: 'B-B' | 'B-T' }
    | { readonly outcome: 'void'; readonly why: string },
): Promise<Intention | undefined> {
  const signed = ended.outcome === 'signed' ? ended : undefined
  const { rows } = await sql<Intention>`
    UPDATE signatures.intentions SET outcome = ${ended.outcome}, ended_at = ${now}, signed_hash = ${signed?.signedHash ?? null},
      level = ${signed?.level ?? null}, why = ${'why' in ended ? ended.why : ''}
    WHERE id = ${id} AND outcome IS NULL
    RETURNING id, authority_id AS "authorityId", jsonb_build_object('type', subject_type, 'id', subject_id) AS subject, file_hash AS "fileHash", role,
      key_id AS "keyId", account_id AS "accountId", by_name AS "byName", intended_at AS "intendedAt"`.execute(
    db,
  )
  return rows[0]
}

/** Intentions that nobody ended for so long that whoever had them is gone. */
export async function listLeftIntentions(
  { db, now }: Reader,
  { minutes }: { readonly minutes: number },
): Promise<{ id: IntentionId; authorityId: Id<'authority'> }[]> {
  const { rows } = await sql<{ id: IntentionId; authorityId: Id<'authority'> }>`
    SELECT id, authority_id AS "authorityId" FROM signatures.intentions
    WHERE outcome IS NULL AND intended_at < ${now.subtract({ minutes })} ORDER BY intended_at LIMIT 500`.execute(
    db,
  )
  return rows
}
