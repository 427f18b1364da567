import type { Route } from '#platform/web/index.ts'

/** The pages of an authority's registry: what was sent, what came, the report. */
export const registryRoutes: readonly Route[] = []
