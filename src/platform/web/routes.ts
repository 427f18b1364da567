import type { Audience, Visit } from './visit.ts'
import type { UrlOf } from './urls.ts'

export type Handler = (visit: Visit) => Response | Promise<Response>

export type RouteOptions = {
  readonly who: Audience
  /** Roles of which one is needed as well; everyone of the audience when absent. */
  readonly roles?: readonly string[]
  /** Bytes of body accepted; 1 MB unless told. Uploads say more. */
  readonly bodyLimit?: number
  /** True when the handler reads `visit.request.body` itself (streamed uploads) and checks the form token by itself. */
  readonly rawBody?: boolean
  /** Buckets of the rate limit: 'sign-in' and 'upload' are stricter, 'public-form' (what strangers write) is the strictest. */
  readonly limit?: 'page' | 'sign-in' | 'upload' | 'public-form'
  /** Reachable even when the session must first go elsewhere (sign-out, the place it must go to). */
  readonly always?: boolean
}

export type Route = RouteOptions & {
  readonly method: 'GET' | 'POST'
  readonly pattern: string
  readonly handle: Handler
}

type Declare = (
  url: UrlOf<string> | { readonly pattern: string },
  options: RouteOptions,
  handle: Handler,
) => void

/** Declares the routes of a module: `defineRoutes(({ get, post }) => { get(urls.tree, { who: 'official' }, showTree) })`. */
export function defineRoutes(declare: (on: { get: Declare; post: Declare }) => void): readonly Route[] {
  const routes: Route[] = []
  const on =
    (method: 'GET' | 'POST'): Declare =>
    (url, options, handle) => {
      routes.push({ ...options, method, pattern: url.pattern, handle })
    }
  declare({ get: on('GET'), post: on('POST') })
  return routes
}

/** The same routes, where those for officials ask for one of the roles as well. */
export function forRoles(roles: readonly string[], routes: readonly Route[]): readonly Route[] {
  return routes.map((route) => (route.who === 'official' ? { roles, ...route } : route))
}
