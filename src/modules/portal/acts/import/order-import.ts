import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { importMoved } from '../../events.ts'
import type { ImportId, ImportOrder } from '../../import.ts'
import { mayImport } from '../../rules/access.ts'
import type { SectionId } from '../../site.ts'
import { insertImportStep, lockImport } from '../../store/import/imports.ts'
import { listSectionsAmong } from '../../store/sections.ts'
import { getSite } from '../../store/sites.ts'

/**
 * Orders what was found to be imported. This is the approval of what becomes public by it, by name and with the reason: the old site's readers have read it,
 * nobody here has.
 */
export async function orderImport(
  tx: Tx,
  { importId, why, ...order }: ImportOrder & { readonly importId: ImportId; readonly why: string },
): Promise<void> {
  const job = await lockImport(tx, importId)
  permit(mayImport(tx.actor, await getSite(tx, job.siteId)))
  if (job.step !== 'read') refuse(409, reason('portal.import-not-read'))
  const named = [...new Set([...Object.values(order.sections), order.otherwise])].filter(
    (to): to is SectionId => to !== 'new' && to !== 'none',
  )
  if ((await listSectionsAmong(tx, job.siteId, named)).length < named.length)
    refuse(422, reason('portal.no-such-section'))
  await insertImportStep(tx, job, { step: 'ordered', why, told: order })
  await tx.announce(importMoved('import-ordered', job, order, why))
}
