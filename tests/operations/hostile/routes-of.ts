import { modules } from '../../../src/modules.ts'

/** What stands for the portal, its modules below among them. */
export const portalModules: readonly string[] = [
  'legislation',
  'participation',
  'enquiries',
  'alerts',
  'portal',
]

/** Every route of the program with the module that has it. */
export const allRoutes = modules.flatMap(({ name, web }) =>
  (web?.routes ?? []).map((route) => ({
    ...route,
    module: name,
    matches: new RegExp(`^${route.pattern.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '[^/]+')}$`),
  })),
)
export type KnownRoute = (typeof allRoutes)[number]

/** The routes of the portal and the modules that it shows. */
export const portalRoutes: readonly KnownRoute[] = allRoutes.filter(({ module }) =>
  portalModules.includes(module),
)

/** The route that answers an address, as the program would choose it: in the order of the declarations. */
export function routeOf(
  method: string,
  address: string,
  among: readonly KnownRoute[] = allRoutes,
): KnownRoute | undefined {
  const path = address.replace(/[?#].*/, '')
  return among.find((route) => route.method === method && route.matches.test(path))
}
