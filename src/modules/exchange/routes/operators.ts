import type { Route } from '#platform/web/index.ts'
import { laneRoutes } from './operators/lanes.tsx'
import { refusalRoutes } from './operators/refusals.tsx'

/** The pages of the instance's administrators: lanes, refusals, peers, directory, axes. */
export const operatorRoutes: readonly Route[] = [...laneRoutes, ...refusalRoutes]
