import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { siteMoved } from '../events.ts'
import { mayArrange, mayNameHost } from '../rules/access.ts'
import type { Accent, SiteId } from '../site.ts'
import { lockSite, updateSite } from '../store/sites.ts'

export type ChangeSite = {
  readonly siteId: SiteId
  readonly name: string
  readonly tagline: string
  readonly responsible: string
  readonly host: string | null
  readonly accent: Accent
}

/** Changes what a site is called, under which host name it stands, how it looks and who answers for it; readers see it at once. */
export async function changeSite(tx: Tx, { siteId, accent, ...said }: ChangeSite): Promise<void> {
  const site = await lockSite(tx, siteId)
  const change = { ...said, look: { ...site.look, accent } }
  const moves = change.host !== site.host
  permit([...mayArrange(tx.actor, site), ...(moves ? mayNameHost(tx.actor) : [])])
  if (!(await updateSite(tx, { id: siteId, ...change })))
    refuse(409, reason('portal.host-taken', { host: change.host ?? '' }))
  await tx.announce(siteMoved('site-changed', site, { ...change }))
}
