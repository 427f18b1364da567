import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { EditionId, Ending } from '../article.ts'
import type { Proof, ProofId, SignedProof } from '../proof.ts'

/** How an edition was public. */
export type Publication = {
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | null
  readonly ended: Ending | 'superseded' | null
  readonly endedWhy: string
  readonly forced: boolean
  readonly publishedBy: string
}

/** When and how an edition was public; undefined where it never was. */
export async function findPublication(
  { db }: Reader,
  editionId: EditionId,
): Promise<Publication | undefined> {
  const { rows } = await sql<Publication>`
    SELECT from_at AS "from", until_at AS until, ended, coalesce(ended_why, '') AS "endedWhy", forced, published_by_name AS "publishedBy"
    FROM portal.publications WHERE edition_id = ${editionId}`.execute(db)
  return rows[0]
}

/** Keeps a proof. */
export async function insertProof(
  { db, now, actor }: Tx,
  { id, authorityId, editionId, code, content, digest }: Omit<Proof, 'madeAt' | 'madeByName'>,
): Promise<void> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  await sql`
    INSERT INTO portal.proofs (id, authority_id, edition_id, code, content, digest, made_at, made_by, made_by_name)
    VALUES (${id}, ${authorityId}, ${editionId}, ${code}, ${JSON.stringify(content)}::jsonb, ${digest}, ${now}, ${by.accountId}, ${by.name})`.execute(
    db,
  )
}

const columns = sql`id, authority_id AS "authorityId", edition_id AS "editionId", code, content, digest, made_at AS "madeAt", made_by_name AS "madeByName"`

async function listWhere({ db }: Reader, rest: RawBuilder<unknown>): Promise<Proof[]> {
  const { rows } = await sql<Proof>`SELECT ${columns} FROM portal.proofs WHERE ${rest}`.execute(db)
  return rows
}

/** A proof of the own authority; refuses where there is none (404). */
export const getProof = async (reader: Reader, id: ProofId): Promise<Proof> =>
  (await listWhere(reader, sql`id = ${id}`))[0] ?? refuse(404, reason('portal.no-such-proof'))

/** The proof that bears a code; for the public page, which Krông itself reads. */
export const findProofByCode = async (reader: Reader, code: string): Promise<Proof | undefined> =>
  (await listWhere(reader, sql`code = ${code}`))[0]

/** The proofs that were made of an edition, the newest first. */
export const listProofs = (reader: Reader, editionId: EditionId): Promise<Proof[]> =>
  listWhere(reader, sql`edition_id = ${editionId} ORDER BY made_at DESC`)

/** Keeps the next signed file of a proof; refuses where somebody else kept that version before (409). */
export async function insertSignedProof(
  { db, now }: Tx,
  signed: Omit<SignedProof, 'file'> & { readonly fileId: Id<'file'> },
): Promise<void> {
  const { authorityId, proofId, version, fileId, level, holder, issuer, serial, trial } = signed
  const { rows } = await sql`
    INSERT INTO portal.signed_proofs (id, authority_id, proof_id, version, file_id, level, holder, issuer, serial, trial, signed_at, signed_by, signed_by_name, added_at)
    VALUES (${newId()}, ${authorityId}, ${proofId}, ${version}, ${fileId}, ${level}, ${holder}, ${issuer}, ${serial}, ${trial}, ${signed.signedAt},
      ${signed.signedBy}, ${signed.signedByName}, ${now})
    ON CONFLICT (proof_id, version) DO NOTHING RETURNING id`.execute(db)
  if (rows.length === 0) refuse(409, reason('portal.proof-signed-already'))
}

/** The newest signed file of a proof; undefined while the authority has not signed it. */
export async function findSignedProof({ db }: Reader, proofId: ProofId): Promise<SignedProof | undefined> {
  const { rows } = await sql<SignedProof>`
    SELECT s.authority_id AS "authorityId", s.proof_id AS "proofId", s.version, s.level, s.holder, s.issuer, s.serial, s.trial,
      jsonb_build_object('id', f.id, 'hash', f.hash, 'name', f.name) AS file, s.signed_at AS "signedAt", s.signed_by AS "signedBy",
      s.signed_by_name AS "signedByName"
    FROM portal.signed_proofs s JOIN files.files f ON f.id = s.file_id WHERE s.proof_id = ${proofId} ORDER BY s.version DESC LIMIT 1`.execute(
    db,
  )
  return rows[0]
}
