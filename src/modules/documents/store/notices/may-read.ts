import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import '../tables.ts'

/**
 * Which of these persons may read which paper, asked by Krông itself for all at once: leaders and clerks of the authority everything, others what
 * they were let in to. Of a paper that is closed because of a mark of secrecy nobody is told.
 */
export async function listMayRead(
  { db, now }: Reader,
  asked: readonly { readonly subjectId: string; readonly accountId: Id<'account'> }[],
): Promise<boolean[]> {
  const { rows } = await sql<{ may: boolean }>`
    WITH posts AS (
      SELECT h.account_id, p.authority_id, p.unit_id, p.roles FROM identity.holdings h JOIN organisations.positions p ON p.id = h.position_id
       WHERE h.account_id = ANY (${asked.map(({ accountId }) => accountId)}::uuid[]) AND h.from_at <= ${now}
         AND (h.until_at IS NULL OR h.until_at > ${now}))
    SELECT EXISTS (
      SELECT FROM documents.documents d WHERE d.id = asked.document_id
         AND NOT EXISTS (SELECT FROM documents.withholdings w WHERE w.document_id = d.id AND w.until IS NULL)
         AND (EXISTS (SELECT FROM posts p WHERE p.account_id = asked.account_id AND p.authority_id = d.authority_id
                AND p.roles && ARRAY['leader', 'clerk'])
           OR EXISTS (SELECT FROM documents.readers r WHERE r.document_id = d.id AND r.until IS NULL
                AND (r.account_id = asked.account_id OR EXISTS (SELECT FROM posts p WHERE p.account_id = asked.account_id
                  AND p.unit_id = r.unit_id AND 'unit-head' = ANY (p.roles)))))) AS may
      FROM unnest(${asked.map(({ subjectId }) => subjectId)}::uuid[], ${asked.map(({ accountId }) => accountId)}::uuid[])
        WITH ORDINALITY AS asked (document_id, account_id, n) ORDER BY asked.n`.execute(db)
  return rows.map(({ may }) => may)
}
