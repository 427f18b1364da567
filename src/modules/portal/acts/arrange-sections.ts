import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { siteMoved } from '../events.ts'
import { mayArrange } from '../rules/access.ts'
import { addressOf } from '../rules/address.ts'
import type { Section, SectionId, SiteId } from '../site.ts'
import { insertSections, listSections, updateSection } from '../store/sections.ts'
import { getSite } from '../store/sites.ts'

export type ArrangedSection = Pick<Section, 'id' | 'name' | 'nameEn' | 'place'> & { readonly closed: boolean }
export type ArrangeSections = {
  readonly siteId: SiteId
  readonly sections: readonly ArrangedSection[]
  /** A new one, at the end. */
  readonly opened?:
    | { readonly name: string; readonly nameEn: string; readonly parentId: SectionId | null }
    | undefined
}

/** A path that no section of the site ever had: old addresses keep leading to what they named. */
function freePath(name: string, taken: ReadonlySet<string>): string {
  const words = addressOf(name).slice(0, 70)
  for (let number = 1; ; number++) {
    const path = number === 1 ? words : `${words}-${number}`
    if (!taken.has(path)) return path
  }
}

/**
 * Renames, orders and closes the sections of a site, and opens a new one. What stands in a closed section stays readable at its own address; the
 * last open section cannot be closed (409).
 */
export async function arrangeSections(tx: Tx, { siteId, sections, opened }: ArrangeSections): Promise<void> {
  const site = await getSite(tx, siteId)
  permit(mayArrange(tx.actor, site))
  const known = await listSections(tx, siteId)
  const byId = new Map(known.map((section) => [section.id, section]))
  const changed = sections.filter((one) => {
    const before = byId.get(one.id)
    if (!before) return false
    return (
      one.closed || before.name !== one.name || before.nameEn !== one.nameEn || before.place !== one.place
    )
  })
  if (sections.filter(({ closed }) => closed).length >= known.length && !opened)
    refuse(409, reason('portal.last-section'))
  for (const section of changed) await updateSection(tx, section, section.closed)
  if (changed.length > 0)
    await tx.announce(
      siteMoved('section-changed', site, {
        sections: changed.map(({ id, name, place, closed }) => ({ id, name, place, closed })),
      }),
    )
  if (opened) await open(tx, site, opened, known)
}

async function open(
  tx: Tx,
  site: { readonly id: SiteId; readonly authorityId: Parameters<typeof siteMoved>[1]['authorityId'] },
  { name, nameEn, parentId }: NonNullable<ArrangeSections['opened']>,
  known: readonly Section[],
): Promise<void> {
  const parent = parentId ? known.find(({ id }) => id === parentId) : undefined
  if (parentId && (!parent || parent.parentId)) refuse(409, reason('portal.section-too-deep'))
  const taken = new Set(known.map(({ slug }) => slug))
  const place = Math.max(0, ...known.map((section) => section.place)) + 1
  for (let tries = 0; ; tries++) {
    const slug = freePath(name, taken)
    const section = { id: newId<'section'>(), siteId: site.id, parentId, slug, name, nameEn, place }
    if (await insertSections(tx, [{ ...section, authorityId: site.authorityId, demand: null }])) {
      await tx.announce(siteMoved('section-opened', site, { slug, name }))
      return
    }
    // A closed section has the path still.
    if (tries === 20) refuse(409, reason('portal.site-taken', { slug }))
    taken.add(slug)
  }
}
