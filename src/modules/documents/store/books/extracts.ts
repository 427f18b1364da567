import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Extract } from '../../extract.ts'
import { signatureOf } from '../person.ts'

type ExtractsTable = {
  id: Id<'extract'>
  authority_id: Id<'authority'>
  book_id: Id<'book'>
  code: string
  volume: string
  from_day: Temporal.PlainDate
  until_day: Temporal.PlainDate
  content: string
  row_count: number
  digest: string
  made_at: Temporal.Instant
  made_by: Id<'account'> | null
  made_by_name: string
}

declare module '#platform/database/transaction.ts' {
  interface Database {
    'documents.extracts': ExtractsTable
  }
}

/** Keeps what was printed. */
export async function insertExtract(
  { db, actor, now }: Tx,
  extract: Omit<Extract, 'madeAt' | 'madeByName'>,
): Promise<void> {
  const { account, name } = signatureOf(actor)
  const { id, authorityId, bookId, code, content, digest } = extract
  await db
    .insertInto('documents.extracts')
    .values({
      id,
      authority_id: authorityId,
      book_id: bookId,
      code,
      volume: content.volume,
      from_day: Temporal.PlainDate.from(content.from),
      until_day: Temporal.PlainDate.from(content.until),
      content: JSON.stringify(content),
      row_count: content.rows.length,
      digest,
      made_at: now,
      made_by: account,
      made_by_name: name,
    })
    .execute()
}

async function extractWhere({ db }: Reader, where: RawBuilder<unknown>): Promise<Extract | undefined> {
  const { rows } = await sql<Extract>`
    SELECT id, authority_id AS "authorityId", book_id AS "bookId", code, content, digest, made_at AS "madeAt", made_by_name AS "madeByName"
    FROM documents.extracts WHERE ${where}`.execute(db)
  return rows[0]
}

/** An extract of the own authority; refuses with 404 where there is none. */
export const getExtract = async (reader: Reader, id: Id<'extract'>): Promise<Extract> =>
  (await extractWhere(reader, sql`id = ${id}`)) ?? refuse(404, reason('documents.unknown-extract'))

/** The extract that bears a code, or undefined; for the public page, which Krông itself reads. */
export const findExtractByCode = (reader: Reader, code: string): Promise<Extract | undefined> =>
  extractWhere(reader, sql`code = ${code}`)

export type ListedExtract = Pick<Extract, 'id' | 'madeAt' | 'madeByName' | 'digest'> & {
  readonly book: string
  readonly volume: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly rows: number
  /** Whether the authority signed it, and whether that was a trial. */
  readonly signed: 'signed' | 'trial' | null
}

/** The extracts that were printed, the newest first. */
export async function listExtracts({ db }: Reader, limit = 50): Promise<ListedExtract[]> {
  const { rows } = await sql<ListedExtract>`
    SELECT id, content->>'book' AS book, volume, from_day AS "from", until_day AS until, row_count AS rows, digest,
      made_at AS "madeAt", made_by_name AS "madeByName",
      (SELECT CASE WHEN s.trial THEN 'trial' ELSE 'signed' END FROM documents.signed_extracts s
        WHERE s.authority_id = e.authority_id AND s.extract_id = e.id AND s.version = 1) AS signed
    FROM documents.extracts e ORDER BY made_at DESC, id DESC LIMIT ${limit}`.execute(db)
  return rows
}

/** What the record says of an extract: the digest that it wrote down, and where. */
export async function findExtractLine(
  { db }: Reader,
  { id, authorityId }: Pick<Extract, 'id' | 'authorityId'>,
): Promise<{ readonly seq: string; readonly hash: string; readonly digest: string | null } | undefined> {
  const { rows } = await sql<{ seq: string; hash: string; digest: string | null }>`
    SELECT e.seq::text, encode(e.hash, 'hex') AS hash, e.after->>'digest' AS digest FROM record.entries e
    WHERE e.authority_id = ${authorityId} AND e.subject_type = 'book-extract' AND e.subject_id = ${id}
      AND e.event = 'documents.book-extracted' AND e.hash = record.digest(e) ORDER BY e.seq LIMIT 1`.execute(
    db,
  )
  return rows[0]
}
