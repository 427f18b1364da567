import { type Id, newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { cleanFileName } from './clean-file-name.ts'
import type { Kept } from './kept.ts'
import { checkQuota } from './quota.ts'
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
  await checkQuota(tx, authorityId, kept.size)
  const id = newId<'file'>()
  try {
    await tx.db
      .insertInto('files.files')
      .values({
        id,
        authority_id: authorityId,
        hash: kept.hash,
        name: cleanFileName(name),
        size: BigInt(kept.size),
        type: kept.type,
        traits: kept.traits,
        kept_by: tx.actor.kind === 'person' ? tx.actor.accountId : null,
        kept_at: tx.now,
      })
      .execute()
  } catch (fault) {
    if ((fault as { code?: unknown }).code === foreignKeyViolation) refuseFile('files.expired')
    throw fault
  }
  return id
}
