import type { Visit } from '#platform/web/index.ts'
import { urls } from '../urls.ts'

/** Sends somebody whose last proof is older than ten minutes to confirm again, and back to `back`; undefined when it is recent. */
export function requireFresh(visit: Visit, back: string): Response | undefined {
  if (visit.session?.freshlyAuthenticated) return undefined
  return visit.redirect(urls.confirmAgain(null, { ve: back }))
}
