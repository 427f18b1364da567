import type { Route } from '#platform/web/index.ts'
import { receivedRoutes } from './registry/received.tsx'
import { reportRoutes } from './registry/report.tsx'
import { sentRoutes } from './registry/sent.tsx'

/** The pages of an authority's registry: what was sent, what came, the report. */
export const registryRoutes: readonly Route[] = [...sentRoutes, ...receivedRoutes, ...reportRoutes]
