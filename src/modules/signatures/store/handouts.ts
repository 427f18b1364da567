import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { BroughtFile, BroughtHandout, Handout, HandoutId } from '../handout.ts'
import type { IntentionId } from '../intention.ts'

const columns = sql<Handout>`h.id, h.authority_id AS "authorityId", h.intention_id AS "intentionId", i.file_hash AS "fileHash", h.fingerprint, h.matter,
  h.good_until AS "goodUntil", h.brought, h.level`

/** Writes that a file was handed out. */
export async function insertHandout(
  { db, now }: Tx,
  handout: Pick<Handout, 'authorityId' | 'fingerprint' | 'matter' | 'goodUntil'> & {
    readonly intentionId: IntentionId
    readonly secretHash: string
  },
): Promise<HandoutId> {
  const id = newId<'handout'>()
  await sql`
    INSERT INTO signatures.handouts (id, authority_id, intention_id, secret_hash, fingerprint, matter, given_at, good_until)
    VALUES (${id}, ${handout.authorityId}, ${handout.intentionId}, ${handout.secretHash}, ${handout.fingerprint},
      ${JSON.stringify(handout.matter)}::jsonb, ${now}, ${handout.goodUntil})`.execute(db)
  return id
}

/** What was handed out under a secret whose time is not over and whose file has not come yet; undefined otherwise. */
export async function findOpenHandout({ db, now }: Reader, secretHash: string): Promise<Handout | undefined> {
  const { rows } = await sql<Handout>`
    SELECT ${columns} FROM signatures.handouts h JOIN signatures.intentions i ON i.id = h.intention_id
    WHERE h.secret_hash = ${secretHash} AND h.good_until > ${now} AND h.brought_at IS NULL AND i.outcome IS NULL`.execute(
    db,
  )
  return rows[0]
}

/** What a person handed out and what came back, as long as nobody took it; undefined otherwise. */
export async function findBroughtHandout(
  { db }: Reader,
  { id, accountId }: { readonly id: HandoutId; readonly accountId: Id<'account'> },
): Promise<Handout | undefined> {
  const { rows } = await sql<Handout>`
    SELECT ${columns} FROM signatures.handouts h JOIN signatures.intentions i ON i.id = h.intention_id
    WHERE h.id = ${id} AND i.account_id = ${accountId} AND h.brought_at IS NOT NULL AND i.outcome IS NULL`.execute(
    db,
  )
  return rows[0]
}

/** What came back for a person about one subject and was not taken yet, the newest first. */
export async function listBroughtHandouts(
  { db }: Reader,
  {
    subject,
    accountId,
  }: { readonly subject: { readonly type: string; readonly id: string }; readonly accountId: Id<'account'> },
): Promise<BroughtHandout[]> {
  const { rows } = await sql<BroughtHandout>`
    SELECT ${columns} FROM signatures.handouts h JOIN signatures.intentions i ON i.id = h.intention_id
    WHERE i.subject_type = ${subject.type} AND i.subject_id = ${subject.id} AND i.account_id = ${accountId}
      AND h.brought_at IS NOT NULL AND i.outcome IS NULL ORDER BY h.brought_at DESC`.execute(db)
  return rows
}

/** Notes the signed file that was brought; whether it was the first. */
export async function noteBrought(
  { db, now }: Tx,
  id: HandoutId,
  { brought, level }: { readonly brought: BroughtFile; readonly level: 'B-B' | 'B-T' },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE signatures.handouts SET brought_at = ${now}, brought = ${JSON.stringify(brought)}::jsonb, level = ${level}
    WHERE id = ${id} AND brought_at IS NULL`.execute(db)
  return numAffectedRows > 0n
}
