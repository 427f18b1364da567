import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { linkAskedAgain } from '../events.ts'
import type { Followed, LinkId } from '../link.ts'
import { mayKeepMedia } from '../rules/access.ts'
import { leadsOut, pathWithin } from '../rules/follow.ts'
import { innerLinks } from '../rules/inner-links.ts'
import { askLinkAgain, gatherLinks, getLink, listDueLinks, writeFollowed } from '../store/checked-links.ts'
import { listBroken } from '../store/links.ts'
import { listSites } from '../store/sites.ts'

/** Brings the list of links up to what is public: of articles that changed since then, of all where absent. No act of administration: Krông itself does it. */
export const gatherPublicLinks = (tx: Tx, { since }: { readonly since?: Temporal.Instant }): Promise<void> =>
  gatherLinks(tx, since)

const freshFor = { hours: 7 * 24 - 12 } as const
/** As much as one round looks at: the next one goes on. */
const most = 5_000

/**
 * Follows what nobody followed for a week and leads into the house, by its own tables; gives what leads out of it. `home`: host of the instance. No act of
 * administration: Krông itself does it.
 */
export async function followInside(tx: Tx, { home }: { readonly home: string }): Promise<string[]> {
  const sites = await listSites(tx)
  const own = sites.flatMap(({ host, slug }) => (host ? [[host, slug] as const] : []))
  const siteAt = new Map<string, string | undefined>([[home, undefined], ...own])
  const due = await listDueLinks(tx, tx.now.subtract(freshFor), most)
  const hosts = new Set(siteAt.keys())
  const out = due.filter((href) => leadsOut(href, hosts))
  const inside = due.filter((href) => !leadsOut(href, hosts))
  const links = inside.map((href) => ({ href: pathWithin(href, siteAt), text: href }))
  const gone = new Set((await listBroken(tx, innerLinks(links, ''))).map(({ text }) => text))
  for (const href of inside) await writeFollowed(tx, href, gone.has(href) ? 'inner-gone' : '')
  return out
}

/** Keeps what following an address told. No act of administration: Krông itself does it. */
export async function keepFollowed(
  tx: Tx,
  { href, followed }: { readonly href: string; readonly followed: Followed },
): Promise<void> {
  await writeFollowed(tx, href, followed === 'alive' || followed === 'not-followed' ? '' : followed)
}

/** Has a dead link followed again, because somebody thinks that it leads somewhere by now. */
export async function askAgain(tx: Tx, { linkId }: { readonly linkId: LinkId }): Promise<void> {
  const link = await getLink(tx, linkId)
  permit(mayKeepMedia(tx.actor, link.authorityId))
  await askLinkAgain(tx, linkId)
  await tx.announce(linkAskedAgain(link))
}
