import type { Site } from '../site.ts'

/** The authorities whose documents a site shows: its own first, then those of the sites above it. */
export function authoritiesAbove(site: Site, byId: ReadonlyMap<string, Site>): Site['authorityId'][] {
  const found = [site.authorityId]
  const seen = new Set<string>([site.id])
  for (let at = site.parentId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    seen.add(at)
    const authority = byId.get(at)?.authorityId
    if (authority && !found.includes(authority)) found.push(authority)
  }
  return found
}
