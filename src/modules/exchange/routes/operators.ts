import type { Route } from '#platform/web/index.ts'
import { agencyRoutes } from './operators/axes/agencies.tsx'
import { axesRoutes } from './operators/axes/axes.tsx'
import { axisRoutes } from './operators/axes/axis.tsx'
import { directoryRoutes } from './operators/directory.tsx'
import { laneRoutes } from './operators/lanes.tsx'
import { peerRoutes } from './operators/peers.tsx'
import { publisherRoutes } from './operators/publishers.tsx'
import { refusalRoutes } from './operators/refusals.tsx'

/** The pages of the instance's administrators: lanes, refusals, peers, directory, axes. */
export const operatorRoutes: readonly Route[] = [
  ...laneRoutes,
  ...refusalRoutes,
  ...peerRoutes,
  ...directoryRoutes,
  ...publisherRoutes,
  ...axesRoutes,
  ...axisRoutes,
  ...agencyRoutes,
]
