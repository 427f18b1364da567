import { filled } from './fill.ts'
import { formsIn, linksIn } from './forms-in.ts'
import { type KnownRoute, portalRoutes, routeOf } from './routes-of.ts'
import { formsOn, type Seen } from './walk.ts'

const nobodys = '01890000-0000-7000-8000-000000000000'
const namesIn = (pattern: string) => [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const keyOf = (pattern: string, name: string) => `${pattern.split('/')[1]} ${name}`

/** What stands in an address where the pattern has a name: by desk and name, as pages of the office lead to it. */
function learned(pages: readonly Seen[], url: string): Map<string, string> {
  const values = new Map<string, string>()
  for (const { path, type, text } of pages) {
    if (!type.startsWith('text/html')) continue
    const sentTo = formsIn(text, url + path).map(({ action }) => action)
    for (const address of [path, ...linksIn(text, url + path), ...sentTo]) {
      const route = routeOf('GET', address, portalRoutes) ?? routeOf('POST', address, portalRoutes)
      if (!route) continue
      const reader = new RegExp(`^${route.pattern.replaceAll(/:\w+/g, '([^/]+)')}$`)
      const found = reader.exec(address.replace(/\?.*/, ''))?.slice(1) ?? []
      for (const [at, name] of namesIn(route.pattern).entries())
        if (!values.has(keyOf(route.pattern, name))) values.set(keyOf(route.pattern, name), found[at]!)
    }
  }
  return values
}

/** A route of the desks under an address of this office, with what its form sends. */
export type DeskAddress = KnownRoute & {
  readonly path: string
  /** Something of this office stands in the address, and a page led to it. */
  readonly isOurs: boolean
  readonly sends: Readonly<Record<string, string>>
}

/** Every route of the desks under an address of this office; a made-up id where no page led to one. */
export function deskAddresses(pages: readonly Seen[], url: string): readonly DeskAddress[] {
  const values = learned(pages, url)
  const forms = new Map(formsOn(pages, url).map((form) => [form.pattern, form]))
  return portalRoutes
    .filter(({ who }) => who === 'official')
    .map((route) => {
      const names = namesIn(route.pattern)
      const form = forms.get(route.pattern)
      const fields = form ? filled(form, () => undefined).filter(([name]) => name !== 'csrf') : []
      return {
        ...route,
        path: route.pattern.replaceAll(/:(\w+)/g, (_, name: string) => values.get(keyOf(route.pattern, name)) ?? nobodys), // prettier-ignore
        isOurs: names.length > 0 && names.every((name) => values.has(keyOf(route.pattern, name))),
        sends: Object.fromEntries(fields),
      }
    })
}
