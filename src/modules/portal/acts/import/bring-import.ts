import { newId } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { importMoved } from '../../events.ts'
import type { ImportId } from '../../import.ts'
import { mayImport } from '../../rules/access.ts'
import type { SiteId } from '../../site.ts'
import { insertImport, insertImportStep } from '../../store/import/imports.ts'
import { getSite } from '../../store/sites.ts'

export type BringImport = {
  readonly siteId: SiteId
  /** Host name of the old site. */
  readonly source: string
  readonly kept: Kept
}

/** Takes a file of an old site, to be looked through; nothing of it is imported yet. */
export async function bringImport(tx: Tx, { siteId, source, kept }: BringImport): Promise<ImportId> {
  const site = await getSite(tx, siteId)
  permit(mayImport(tx.actor, site))
  const { authorityId } = site
  const id = newId<'import'>()
  await insertImport(tx, { id, authorityId, siteId, source, fileId: await attach(tx, kept) })
  await insertImportStep(tx, { id, authorityId }, { step: 'brought' })
  await tx.announce(importMoved('import-brought', { id, authorityId }, { siteId, source, name: kept.name }))
  return id
}
