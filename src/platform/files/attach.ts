import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { cleanFileName } from './clean-file-name.ts'
import type { Kept } from './kept.ts'
import { refuseAboveQuota, withinQuota } from './quota.ts'
import { refuseFile } from './refuse-file.ts'
import type { FileId } from './tables.ts'

const foreignKeyViolation = '23503'

function authorityOf({ actor }: Tx): Id<'authority'> {
  if (actor.kind === 'visitor' || !actor.authorityId)
    throw new TypeError('a file is attached within an authority')
  return actor.authorityId
}

/**
 * Gives a kept file to the acting authority under a name; part of the caller's act, which announces it. Refuses above the
 * quota (413) and when the bytes were swept meanwhile (409).
 */
export async function attach(tx: Tx, kept: Kept, name: string = kept.name): Promise<FileId> {
  const authorityId = authorityOf(tx)
  const id = newId<'file'>()
  const keptBy = tx.actor.kind === 'person' ? tx.actor.accountId : null
  try {
    const { numAffectedRows } = await sql`
      INSERT INTO files.files (id, authority_id, hash, name, size, type, traits, kept_by, kept_at)
      SELECT ${id}, ${authorityId}, ${kept.hash}, ${cleanFileName(name)}, ${kept.size}, ${kept.type}, ${kept.traits}::text[], ${keptBy}, ${tx.now}
       WHERE ${withinQuota(authorityId, kept.size)}`.execute(tx.db)
    if (numAffectedRows === 0n) await refuseAboveQuota(tx, authorityId)
  } catch (fault) {
    if ((fault as { code?: unknown }).code === foreignKeyViolation) refuseFile('files.expired')
    throw fault
  }
  return id
}
