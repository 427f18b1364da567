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
