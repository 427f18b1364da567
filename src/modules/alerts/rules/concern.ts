import type { Issue } from '../alert.ts'

/** Whom a page speaks to: its authority, and those above it. */
export type Addressee = { readonly authorityId: string; readonly above: readonly string[] }

/** Whether an alert warns the people of an authority: it is their own, or one from above that names their place or everybody. */
export function concerns(
  { authorityId, whole, places }: Pick<Issue, 'authorityId' | 'whole' | 'places'>,
  { authorityId: own, above }: Addressee,
): boolean {
  if (authorityId === own) return true
  if (!above.includes(authorityId)) return false
  return whole || places.some(({ placeId }) => placeId === own)
}

type Below = { readonly id: string; readonly parentId: string | null }

/** The authorities below the one that issues an alert whose people it warns too: those that it names, or all. */
export function reachesBelow(
  issue: Pick<Issue, 'authorityId' | 'whole' | 'places'>,
  authorities: readonly Below[],
): string[] {
  const parentOf = new Map(authorities.map(({ id, parentId }) => [id, parentId]))
  function aboveOf(id: string): string[] {
    const above: string[] = []
    for (let at = parentOf.get(id); at && !above.includes(at); at = parentOf.get(at)) above.push(at)
    return above
  }
  return authorities
    .map(({ id }) => id)
    .filter((id) => id !== issue.authorityId && concerns(issue, { authorityId: id, above: aboveOf(id) }))
}

/** The words for where an alert holds: its places, those of one commune together. */
export function areaWords(
  { whole, places, areaNote, issuer }: Pick<Issue, 'whole' | 'places' | 'areaNote' | 'issuer'>,
  all: string,
): string {
  const of = Map.groupBy(places, ({ name }) => name)
  const named = [...of].map(([name, list]) => {
    const villages = list.map(({ village }) => village).filter((village) => village !== '')
    return villages.length > 0 ? `${villages.join(', ')} (${name})` : name
  })
  const where = whole ? all.replace('{name}', issuer) : named.join('; ')
  return [where, areaNote].filter((part) => part !== '').join('. ')
}
