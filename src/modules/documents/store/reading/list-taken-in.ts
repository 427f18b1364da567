import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { Document } from '../../document.ts'
import { documentColumns } from '../documents.ts'
import type { FileReading } from '../file-readings.ts'

/** A paper that waits for registration, with what was read in its own file. */
export type TakenIn = {
  readonly document: Document
  readonly fileName: string | null
  /** Undefined as long as nobody has read the file. */
  readonly reading: FileReading | null
}

/** Arrivals of the own authority that are not registered, the last first. */
export async function listTakenIn({ db }: Reader, limit = 60): Promise<TakenIn[]> {
  const { rows } = await sql<Document & Pick<TakenIn, 'fileName' | 'reading'>>`
    SELECT ${documentColumns}, f.name AS "fileName",
      CASE WHEN r.version_id IS NULL THEN NULL ELSE jsonb_build_object('versionId', r.version_id, 'pages', r.pages,
        'method', r.method, 'notes', r.notes, 'proposals', r.proposals) END AS reading
    FROM documents.documents d
    LEFT JOIN documents.versions v ON v.document_id = d.id AND v.part = 0 AND v.version = 1
    LEFT JOIN files.files f ON f.id = v.file_id
    LEFT JOIN documents.file_readings r ON r.version_id = v.id
    WHERE d.direction = 'incoming' AND d.state = 'arrived'
    ORDER BY d.arrived_at DESC, d.id DESC LIMIT ${limit}`.execute(db)
  return rows.map(({ fileName, reading, ...document }) => ({ document, fileName, reading }))
}
