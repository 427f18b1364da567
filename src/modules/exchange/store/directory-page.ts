import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { DirectoryEntry } from '../peer.ts'

/** An entry of the directory, with the name of the way by which its organ is reached. */
export type ShownEntry = Omit<DirectoryEntry, 'peerId' | 'axisId'> & { readonly through: string }

/** A part of the directory that holds today or will, by code: of the entries whose code or name has the text. `total` counts them all. */
export async function listDirectoryPage(
  { db, today }: Reader,
  { text, first, size }: { readonly text: string; readonly first: number; readonly size: number },
): Promise<{ readonly entries: readonly ShownEntry[]; readonly total: number }> {
  const part = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const found = sql`FROM exchange.directory d WHERE (d.valid_to IS NULL OR d.valid_to >= ${today})
    AND (${text} = '' OR d.organ_id ILIKE ${part} OR platform.fold(d.name) LIKE platform.fold(${part}))`
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*)::int AS total ${found}`.execute(db)
  const { rows } = await sql<ShownEntry>`
    SELECT e.*, coalesce(p.name, x.name) AS through FROM (
      SELECT d.id, d.organ_id AS "organId", d.name, d.way, d.valid_from AS "validFrom", d.valid_to AS "validTo", d.source, d.peer_id, d.axis_id
      ${found} ORDER BY d.organ_id, d.valid_from LIMIT ${size} OFFSET ${first}) e
    LEFT JOIN exchange.peers p ON p.id = e.peer_id LEFT JOIN exchange.axes x ON x.id = e.axis_id
    ORDER BY "organId", "validFrom"`.execute(db)
  return { entries: rows, total: counted[0]?.total ?? 0 }
}
