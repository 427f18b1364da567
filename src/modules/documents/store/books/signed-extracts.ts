import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { SignedExtract } from '../../extract.ts'

/** Keeps the next signed file of an extract; refuses with 409 where somebody else kept that version before. */
export async function insertSignedExtract(
  { db, now }: Tx,
  signed: Omit<SignedExtract, 'file'> & { readonly fileId: Id<'file'> },
): Promise<void> {
  const { authorityId, extractId, version, fileId, level, holder, issuer, serial, trial } = signed
  const { rows } = await sql`
    INSERT INTO documents.signed_extracts (id, authority_id, extract_id, version, file_id, level, holder, issuer, serial, trial,
      signed_at, signed_by, signed_by_name, added_at)
    VALUES (${newId()}, ${authorityId}, ${extractId}, ${version}, ${fileId}, ${level}, ${holder}, ${issuer}, ${serial}, ${trial},
      ${signed.signedAt}, ${signed.signedBy}, ${signed.signedByName}, ${now})
    ON CONFLICT (extract_id, version) DO NOTHING RETURNING id`.execute(db)
  if (rows.length === 0) refuse(409, reason('documents.extract-signed-already'))
}

/** The newest signed file of an extract, or undefined while the authority has not signed it. */
export async function findSignedExtract(
  { db }: Reader,
  extractId: Id<'extract'>,
): Promise<SignedExtract | undefined> {
  const { rows } = await sql<SignedExtract>`
    SELECT s.authority_id AS "authorityId", s.extract_id AS "extractId", s.version, s.level, s.holder, s.issuer, s.serial, s.trial,
      jsonb_build_object('id', f.id, 'hash', f.hash, 'name', f.name) AS file,
      s.signed_at AS "signedAt", s.signed_by AS "signedBy", s.signed_by_name AS "signedByName"
    FROM documents.signed_extracts s JOIN files.files f ON f.id = s.file_id
    WHERE s.extract_id = ${extractId} ORDER BY s.version DESC LIMIT 1`.execute(db)
  return rows[0]
}
