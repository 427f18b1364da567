import type { Route } from '#platform/web/index.ts'

/** The pages of the instance's administrators: lanes, refusals, peers, directory, axes. */
export const operatorRoutes: readonly Route[] = []
