import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { CaseFile, CaseFileId } from '../../case-file.ts'
import type { DeliveredFile, Delivery, DeliveryId } from '../../delivery.ts'
import type { Eyes } from '../list-documents.ts'
import { authorityOf, signatureOf } from '../person.ts'
import { caseFileColumns, readableFiles } from './case-files.ts'

const columns = sql<Delivery>`d.id, d.delivered_at AS "deliveredAt", d.delivered_by_id AS "deliveredById",
  d.delivered_by_name AS "deliveredByName", d.note, l.files, a.at AS "acceptedAt", a.by_name AS "acceptedByName"`
const whole = sql`documents.deliveries d
  CROSS JOIN LATERAL (SELECT count(*)::int AS files, bool_or(f.state = 'delivered') AS waits
    FROM documents.delivered_files l JOIN documents.case_files f ON f.id = l.case_file_id WHERE l.delivery_id = d.id) l
  LEFT JOIN LATERAL (SELECT s.at, s.by_name FROM documents.delivered_files m
    JOIN documents.case_file_steps s ON s.case_file_id = m.case_file_id AND s.kind = 'accept'
    WHERE m.delivery_id = d.id AND NOT l.waits ORDER BY s.at DESC LIMIT 1) a ON true`

/** Deliveries that a reader may open: the registry and the leaders all, others what they delivered. */
const readable = ({ everything, accountId }: Pick<Eyes, 'everything' | 'accountId'>) =>
  sql`(${everything} OR d.delivered_by_id = ${accountId})`

/** Deliveries that the reader may open, newest first. */
export async function listDeliveries({ db }: Reader, eyes: Eyes): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`SELECT ${columns} FROM ${whole} WHERE ${readable(eyes)}
    ORDER BY d.delivered_at DESC, d.id DESC LIMIT 200`.execute(db)
  return rows
}

/** A delivery that the reader may open, or undefined. */
export async function findDelivery(
  { db }: Reader,
  id: DeliveryId,
  eyes: Eyes,
): Promise<Delivery | undefined> {
  const { rows } = await sql<Delivery>`
    SELECT ${columns} FROM ${whole} WHERE d.id = ${id} AND ${readable(eyes)}`.execute(db)
  return rows[0]
}

/** The last delivery in which a file went to the archive, where the reader may open it. */
export async function findDeliveryOf(
  { db }: Reader,
  id: CaseFileId,
  eyes: Eyes,
): Promise<DeliveryId | undefined> {
  const { rows } = await sql<{ id: DeliveryId }>`
    SELECT d.id FROM documents.delivered_files l JOIN documents.deliveries d ON d.id = l.delivery_id
    WHERE l.case_file_id = ${id} AND ${readable(eyes)} ORDER BY d.delivered_at DESC LIMIT 1`.execute(db)
  return rows[0]?.id
}

/** The files of a delivery, by year and symbol. */
export async function listDeliveredFiles({ db }: Reader, id: DeliveryId): Promise<DeliveredFile[]> {
  const { rows } = await sql<DeliveredFile>`
    SELECT ${caseFileColumns}, p.papers, p.pages, k.hash AS digest
    FROM documents.delivered_files l JOIN documents.case_files f ON f.id = l.case_file_id
    LEFT JOIN files.files k ON k.id = f.package_file_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS papers, coalesce(sum(o.pages), 0)::int AS pages
      FROM documents.case_file_papers m JOIN documents.documents o ON o.id = m.document_id
      WHERE m.case_file_id = f.id AND m.removed_at IS NULL) p
    WHERE l.delivery_id = ${id} ORDER BY f.year, f.code, f.id`.execute(db)
  return rows
}

/** Closed files that the reader may open and that are not at the archive yet, longest closed first; which of them are due there is a rule's word. */
export async function listClosedFiles({ db }: Reader, eyes: Eyes): Promise<CaseFile[]> {
  const { rows } = await sql<CaseFile>`
    SELECT ${caseFileColumns} FROM documents.case_files f WHERE f.state = 'closed' AND ${readableFiles(eyes)}
    ORDER BY f.closed_on, f.code, f.id LIMIT 500`.execute(db)
  return rows
}

/** Writes a delivery with its files. */
export async function insertDelivery(
  { db, actor, now }: Tx,
  { caseFileIds, note }: { readonly caseFileIds: readonly CaseFileId[]; readonly note: string },
): Promise<DeliveryId> {
  const id = newId<'delivery'>()
  const authorityId = authorityOf(actor)
  const { account, name } = signatureOf(actor)
  await sql`INSERT INTO documents.deliveries (id, authority_id, delivered_at, delivered_by_id, delivered_by_name, note)
    VALUES (${id}, ${authorityId}, ${now}, ${account}, ${name}, ${note})`.execute(db)
  await sql`INSERT INTO documents.delivered_files (authority_id, delivery_id, case_file_id)
    SELECT ${authorityId}::uuid, ${id}::uuid, unnest(${caseFileIds}::uuid[])`.execute(db)
  return id
}
