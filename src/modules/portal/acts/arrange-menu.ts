import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { siteMoved } from '../events.ts'
import { mayArrange } from '../rules/access.ts'
import { linkMeant } from '../rules/front.ts'
import { faultsOfMenu } from '../rules/menu.ts'
import type { MenuItem, SiteId } from '../site.ts'
import { replaceMenu } from '../store/menus.ts'
import { listSections } from '../store/sections.ts'
import { getSite } from '../store/sites.ts'

export type ArrangeMenu = {
  readonly siteId: SiteId
  /** None brings the usual menu back. */
  readonly items: readonly MenuItem[]
  /** The services that a site offers, by their words. */
  readonly services: readonly string[]
}

/** Arranges the menu of a site; the one before is kept with who arranged it. Refuses lines that lead nowhere (422). */
export async function arrangeMenu(tx: Tx, { siteId, items, services }: ArrangeMenu): Promise<void> {
  const site = await getSite(tx, siteId)
  permit(mayArrange(tx.actor, site))
  const sections = await listSections(tx, siteId)
  const known = new Set([
    ...sections.map(({ id }) => `section:${id}`),
    ...services.map((word) => `service:${word}`),
  ])
  permit(faultsOfMenu(items, known), 422)
  const meant = items.map((item) =>
    known.has(item.to) ? item : { ...item, to: linkMeant(item.to) ?? item.to },
  )
  await replaceMenu(tx, site, meant)
  await tx.announce(siteMoved('site-changed', site, { menu: meant }))
}
