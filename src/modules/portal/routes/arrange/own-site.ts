import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'
import type { Site } from '../../site.ts'
import { listSites } from '../../store/sites.ts'

/** The authority for which somebody works. */
export const authorityOf = ({ actor }: Visit) => (actor.kind === 'person' ? actor.authorityId : undefined)

/** The site of the actor's authority that the path names; refuses where it is none of theirs (404). */
export async function ownSite(visit: Visit): Promise<Site> {
  const sites = await visit.read(listSites)
  const site = sites.find(({ slug }) => slug === visit.param('site'))
  return site && site.authorityId === authorityOf(visit) ? site : refuse(404, reason('portal.no-such-site'))
}
