import { reason, refuse } from '#kit/refusal.ts'
import type { Handler, RouteOptions, Visit } from '#platform/web/index.ts'
import { type Place, placeAtRoot, placeByPath } from '../pages/sites.ts'

type Declare = (url: { readonly pattern: string }, options: RouteOptions, handle: Handler) => void
type Show = (visit: Visit, place: Place) => Response | Promise<Response>
type Patterns = {
  readonly atRoot: { readonly pattern: string }
  readonly below: { readonly pattern: string }
}

/** Declares a page of every site, at the root of a host and below `/trang/:site`; refuses where there is no such site (404). */
export function onSite(
  declare: Declare,
  page: Patterns,
  show: Show,
  options: Partial<RouteOptions> = {},
): void {
  const open = { who: 'anyone', ...options } as const
  declare(page.atRoot, open, async (visit) =>
    show(visit, (await placeAtRoot(visit)) ?? refuse(404, reason('portal.no-such-site'))),
  )
  declare(page.below, open, async (visit) => show(visit, await placeByPath(visit)))
}
