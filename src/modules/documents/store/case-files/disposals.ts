import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { CaseFile, CaseFileId } from '../../case-file.ts'
import type { Disposal, DisposalId } from '../../disposal.ts'
import { authorityOf, signatureOf } from '../person.ts'
import { caseFileColumns } from './case-files.ts'

const columns = sql<Disposal>`id, number, note, proposed_at AS "proposedAt", proposed_by AS "proposedBy", proposed_by_name AS "proposedByName",
  opinion, examined_at AS "examinedAt", examined_by AS "examinedBy", examined_by_name AS "examinedByName", approved, decision,
  decided_at AS "decidedAt", decided_by_name AS "decidedByName"`

/** A file of a proposal, with why it is no longer needed and how many papers it holds. */
export type DisposalFile = CaseFile & { readonly why: string; readonly papers: number }

const papers = sql<number>`(SELECT count(*)::int FROM documents.case_file_papers p
  WHERE p.case_file_id = f.id AND p.removed_at IS NULL) AS papers`

/** The last day on which a closed file must be kept; null for ever, as rules/case-files/retention.ts has it. */
const keptUntil = sql`CASE WHEN f.retention = '01' THEN NULL ELSE make_date(extract(year FROM f.closed_on)::int
  + CASE f.retention WHEN '02' THEN 70 WHEN '03' THEN 50 WHEN '04' THEN 30 WHEN '05' THEN 20 WHEN '06' THEN 10 ELSE f.retention_years END, 12, 31) END`

/** Files of the authority whose retention has ended and that lie in no undecided proposal, the longest ended first. */
export async function listEnded(
  { db, today }: Reader,
  limit: number,
): Promise<(CaseFile & { papers: number })[]> {
  const { rows } = await sql<CaseFile & { papers: number }>`
    SELECT ${caseFileColumns}, ${papers} FROM documents.case_files f
    WHERE f.state IN ('closed', 'accepted') AND NOT f.frozen AND ${keptUntil} < ${today}::date
      AND NOT EXISTS (SELECT FROM documents.disposal_files x JOIN documents.disposals d ON d.id = x.disposal_id
        WHERE x.case_file_id = f.id AND d.decided_at IS NULL)
    ORDER BY ${keptUntil}, f.code LIMIT ${limit}`.execute(db)
  return rows
}

/** Proposals of the authority, the newest first. */
export async function listDisposals({ db }: Reader): Promise<(Disposal & { files: number })[]> {
  const { rows } = await sql<Disposal & { files: number }>`
    SELECT ${columns}, (SELECT count(*)::int FROM documents.disposal_files x WHERE x.disposal_id = d.id) AS files
    FROM documents.disposals d ORDER BY number DESC`.execute(db)
  return rows
}

/** A proposal of the authority, or 404. */
export async function getDisposal({ db }: Reader, id: DisposalId): Promise<Disposal> {
  const { rows } = await sql<Disposal>`SELECT ${columns} FROM documents.disposals WHERE id = ${id}`.execute(
    db,
  )
  return rows[0] ?? refuse(404, reason('documents.disposal-unknown'))
}

/** A proposal that stays as it is until the act ends. */
export async function lockDisposal(tx: Tx, id: DisposalId): Promise<Disposal> {
  await sql`SELECT FROM documents.disposals WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getDisposal(tx, id)
}

/** The files of a proposal by their symbols. */
export async function listDisposalFiles({ db }: Reader, id: DisposalId): Promise<DisposalFile[]> {
  const { rows } = await sql<DisposalFile>`
    SELECT ${caseFileColumns}, ${papers}, x.why FROM documents.disposal_files x JOIN documents.case_files f ON f.id = x.case_file_id
    WHERE x.disposal_id = ${id} ORDER BY f.year, f.code`.execute(db)
  return rows
}

/** Whether a file lies in a proposal that nobody has decided. */
export async function hasOpenDisposal({ db }: Reader, id: CaseFileId): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM documents.disposal_files x JOIN documents.disposals d ON d.id = x.disposal_id
    WHERE x.case_file_id = ${id} AND d.decided_at IS NULL`.execute(db)
  return rows.length > 0
}

/** Writes a proposal with its files; numbers of an authority follow each other. */
export async function insertDisposal(
  { db, actor, now }: Tx,
  {
    note,
    files,
  }: { readonly note: string; readonly files: readonly { readonly id: CaseFileId; readonly why: string }[] },
): Promise<{ id: DisposalId; number: number }> {
  const id = newId<'disposal'>()
  const { account, name } = signatureOf(actor)
  const authority = authorityOf(actor)
  await sql`SELECT pg_advisory_xact_lock(hashtext('documents.disposals'), hashtext(${authority}))`.execute(db)
  const { rows } = await sql<{ number: number }>`
    INSERT INTO documents.disposals (id, authority_id, number, note, proposed_at, proposed_by, proposed_by_name)
    SELECT ${id}, ${authority}, coalesce(max(number), 0) + 1, ${note}, ${now}, ${account}, ${name} FROM documents.disposals
    RETURNING number`.execute(db)
  for (const file of files)
    await sql`INSERT INTO documents.disposal_files (authority_id, disposal_id, case_file_id, why)
      VALUES (${authority}, ${id}, ${file.id}, ${file.why})`.execute(db)
  return { id, number: rows[0]!.number }
}

/** Writes what who examined a proposal says. */
export async function updateExamined({ db, actor, now }: Tx, id: DisposalId, opinion: string): Promise<void> {
  const { account, name } = signatureOf(actor)
  await sql`UPDATE documents.disposals SET opinion = ${opinion}, examined_at = ${now}, examined_by = ${account}, examined_by_name = ${name}
    WHERE id = ${id}`.execute(db)
}

/** Writes the decision on a proposal. */
export async function updateDecided(
  { db, actor, now }: Tx,
  id: DisposalId,
  { approved, decision }: { readonly approved: boolean; readonly decision: string },
): Promise<void> {
  await sql`UPDATE documents.disposals SET approved = ${approved}, decision = ${decision}, decided_at = ${now},
    decided_by_name = ${signatureOf(actor).name} WHERE id = ${id}`.execute(db)
}
