import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { CaseFile } from '../../case-file.ts'
import { retentionYears } from '../../retention.ts'
import { caseFileColumns } from '../case-files/case-files.ts'

export type EndedFile = CaseFile & { readonly papers: number }

const fixed = Object.entries(retentionYears).flatMap(([code, years]) =>
  typeof years === 'number' ? [{ code, years }] : [],
)

/**
 * Closed or archived files of the authority whose retention ended before today, as `mayDisposeFile` counts it, that no pending proposal names;
 * longest ended first. Those kept for ever, frozen or still on their way to the archive are never among them.
 */
export async function listEndedFiles({ db, today }: Reader, limit: number): Promise<EndedFile[]> {
  const { rows } = await sql<EndedFile>`
    WITH kept (retention, years) AS (
      SELECT * FROM unnest(${fixed.map(({ code }) => code)}::text[], ${fixed.map(({ years }) => years)}::int[]))
    SELECT ${caseFileColumns}, (SELECT count(*)::int FROM documents.case_file_papers p
      WHERE p.case_file_id = f.id AND p.removed_at IS NULL) AS papers
    FROM documents.case_files f LEFT JOIN kept k ON k.retention = f.retention
    CROSS JOIN LATERAL (SELECT extract(year FROM f.closed_on)::int + CASE WHEN f.retention = '07' THEN f.retention_years ELSE k.years END) u (last)
    WHERE f.state IN ('closed', 'accepted') AND NOT f.frozen AND make_date(u.last, 12, 31) < ${today}::date
      AND NOT EXISTS (SELECT FROM documents.disposal_lines l
        WHERE l.case_file_id = f.id AND l.removed_at IS NULL AND l.let_go_at IS NULL)
    ORDER BY u.last, f.code, f.id LIMIT ${limit}`.execute(db)
  return rows
}
