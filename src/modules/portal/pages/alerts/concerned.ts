import type { Addressee } from '#modules/alerts/index.ts'
import type { Place } from '../sites.ts'

/** Whom a site speaks to: its authority, and the authorities of the sites above it. */
export function addresseeOf({ site, sites }: Place): Addressee {
  const above: string[] = []
  for (let id = site.parentId; id;) {
    const parent = sites.byId.get(id)
    if (!parent) break
    above.push(parent.authorityId)
    id = parent.parentId
  }
  return { authorityId: site.authorityId, above }
}

/** The authorities of the sites below a site: what they warn of stands in its list. */
export function authoritiesBelow({ site, sites }: Place): string[] {
  const found = new Set<string>()
  const ids = [site.id]
  // Grows as it is walked.
  for (const id of ids)
    for (const child of sites.all)
      if (child.parentId === id) {
        ids.push(child.id)
        found.add(child.authorityId)
      }
  found.delete(site.authorityId)
  return [...found]
}
