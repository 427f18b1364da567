import { permit } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import { linkAskedAgain } from '../events.ts'
import type { Followed, LinkId } from '../link.ts'
import { mayKeepMedia } from '../rules/access.ts'
import { pathWithin } from '../rules/follow.ts'
import { innerLinks } from '../rules/inner-links.ts'
import {
  askLinkAgain,
  gatherLinks,
  getLink,
  leaveLinks,
  listDueLinks,
  type Stretch,
  writeFollowed,
} from '../store/checked-links.ts'
import { listBroken } from '../store/links.ts'
import { listSites } from '../store/sites.ts'

/** Brings the list of links up to a stretch of what is public; gives where the next begins. No act of administration: Krông itself does it. */
export const gatherPublicLinks = (tx: Tx, stretch: Stretch): Promise<ArticleId | undefined> =>
  gatherLinks(tx, stretch)

/** Closes the links of what is public no more. No act of administration: Krông itself does it. */
export const forgetLeftLinks = (tx: Tx): Promise<void> => leaveLinks(tx)

const freshFor = { hours: 7 * 24 - 12 } as const
/** As much as one act follows. */
const mostInside = 5_000

/** The own hosts, with the site that stands at the root of each. */
async function housesOf(reader: Reader, home: string): Promise<Map<string, string | undefined>> {
  const sites = await listSites(reader)
  return new Map([
    [home, undefined],
    ...sites.flatMap(({ host, slug }) => (host ? [[host, slug] as const] : [])),
  ])
}

/** `home`: host of the instance; `only` one link instead of all that are due. */
export type Following = { readonly home: string; readonly only?: LinkId | undefined }

/** The addresses outside the house that nobody followed for a week. */
export async function listDueOutside(
  reader: Reader,
  { home, only, most }: Following & { readonly most: number },
): Promise<string[]> {
  const hosts = [...(await housesOf(reader, home)).keys()]
  return listDueLinks(reader, { out: true, hosts, only, before: reader.now.subtract(freshFor), most })
}

/** Follows by the house's own tables what leads into it and nobody followed for a week; gives whether more waits. No act of administration: Krông itself does it. */
export async function followInside(tx: Tx, { home, only }: Following): Promise<boolean> {
  const siteAt = await housesOf(tx, home)
  const before = tx.now.subtract(freshFor)
  const due = await listDueLinks(tx, {
    out: false,
    hosts: [...siteAt.keys()],
    only,
    before,
    most: mostInside,
  })
  const links = due.map((href) => ({ href: pathWithin(href, siteAt), text: href }))
  const gone = new Set((await listBroken(tx, innerLinks(links, ''))).map(({ text }) => text))
  for (const href of due) await writeFollowed(tx, href, gone.has(href) ? 'inner-gone' : '')
  return due.length === mostInside
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
