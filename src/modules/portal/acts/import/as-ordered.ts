import type { Tx } from '#platform/database/index.ts'
import type { Import, ImportId, ImportOrder } from '../../import.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { getSite } from '../../store/sites.ts'
import type { Site } from '../../site.ts'
import { getImport } from '../../store/import/imports.ts'
import { type Became, insertThing, lockSource, type Old } from '../../store/import/things.ts'

export type Ordered = {
  readonly job: Import
  readonly site: Site
  readonly order: ImportOrder & { readonly why: string; readonly name: string }
  /** The same transaction in the name of the administrator who ordered it: rows say so. Krông itself carries it out, and the record says that. */
  readonly tx: Tx
}

/** What an administrator ordered of an import, no other import of the same old site going on meanwhile; refuses (409) where nobody did, or the site is locked. */
export async function asOrdered(tx: Tx, importId: ImportId): Promise<Ordered> {
  if (tx.actor.kind !== 'system') throw new TypeError('only Krông itself carries out what was ordered')
  const job = await getImport(tx, importId)
  await lockSource(tx, job)
  const site = await getSite(tx, job.siteId)
  const { order, authorityId } = job
  if (!order) return refuse(409, reason('portal.import-not-ordered'))
  if (site.endedAt) refuse(409, reason('portal.site-ended'))
  const { accountId, name } = order
  return {
    job,
    site,
    order,
    tx: {
      ...tx,
      actor: { kind: 'person', accountId, name, authorityId, roles: ['administrator'] },
      announce: (announcement) => tx.announce({ ...announcement, authorityId }),
    },
  }
}

/** Writes what something of the old site became; that it does not stand here already was asked before. */
export async function keepThing({ tx, job }: Ordered, thing: Old, became: Became = {}): Promise<void> {
  if (await insertThing(tx, job, thing, became)) return
  throw new Error(`${thing.kind} ${thing.id} of ${job.source} stands here already`)
}
