import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { siteMoved } from '../events.ts'
import { mayArrange } from '../rules/access.ts'
import { faultsOfLinks, isBlockOf, linkMeant } from '../rules/front.ts'
import { movedTo, type OrderMove } from '../rules/hand-order.ts'
import type { Block, FrontLink, Look, Site, SiteId } from '../site.ts'
import { listSections } from '../store/sections.ts'
import { lockSite, updateSite } from '../store/sites.ts'

async function change(tx: Tx, site: Site, look: Look): Promise<void> {
  await updateSite(tx, { ...site, look })
  await tx.announce(siteMoved('site-changed', site, { look }))
}

/** Moves a part of the first page of a site: up, down, in at the end, or out; readers see it at once. */
export async function moveBlock(
  tx: Tx,
  { siteId, block, move }: { readonly siteId: SiteId; readonly block: Block; readonly move: OrderMove },
): Promise<void> {
  const site = await lockSite(tx, siteId)
  permit(mayArrange(tx.actor, site))
  const sections = await listSections(tx, siteId)
  if (move === 'in' && !isBlockOf(block, sections)) refuse(422, reason('portal.choose'))
  await change(tx, site, { ...site.look, blocks: movedTo(site.look.blocks, block, move) })
}

/** Says which links to other offices the first page of a site has; refuses those that lead nowhere (422). */
export async function arrangeFrontLinks(
  tx: Tx,
  { siteId, links }: { readonly siteId: SiteId; readonly links: readonly FrontLink[] },
): Promise<void> {
  const site = await lockSite(tx, siteId)
  permit(mayArrange(tx.actor, site))
  permit(faultsOfLinks(links), 422)
  const meant = links.map(({ label, to }) => ({ label, to: linkMeant(to) ?? to }))
  await change(tx, site, { ...site.look, links: meant })
}
