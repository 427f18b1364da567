import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { siteMoved } from '../events.ts'
import type { Look, SectionId, SiteId } from '../site.ts'
import { usualLook, usualSections } from '../rules/usual-site.ts'
import { insertSections } from '../store/sections.ts'
import { getSite, insertSite } from '../store/sites.ts'
import { permit } from '#kit/refusal.ts'
import { mayOpenSite } from '../rules/access.ts'

export type OpenSite = {
  readonly authorityId: Id<'authority'>
  readonly level: string
  readonly parentId: SiteId | null
  readonly slug: string
  readonly host?: string | null
  readonly main?: boolean
  readonly kind?: 'authority' | 'topic'
  readonly name: string
  readonly tagline?: string
  readonly look?: Partial<Look>
  readonly responsible?: string
  readonly sample?: boolean
}

/** Opens a site with the sections that are demanded of its kind and level, so that it can be written in at once (NĐ 43/2011 Đ.10; NĐ 224/2026 Đ.9). */
export async function openSite(tx: Tx, site: OpenSite): Promise<SiteId> {
  const { authorityId, level, parentId, kind = 'authority' } = site
  permit(mayOpenSite(tx.actor, authorityId))
  if (parentId) await getSite(tx, parentId)
  const id = newId<'site'>()
  const by = tx.actor.kind === 'person' ? tx.actor : { accountId: null, name: 'Krông' }
  const written = await insertSite(tx, {
    id,
    authorityId,
    parentId,
    kind,
    slug: site.slug,
    host: site.host ?? null,
    main: site.main ?? false,
    name: site.name,
    tagline: site.tagline ?? '',
    look: { ...usualLook(kind), ...site.look },
    responsible: site.responsible ?? '',
    sample: site.sample ?? false,
    by: by.accountId,
    byName: by.name,
  })
  if (!written) refuse(409, reason('portal.site-taken', { slug: site.slug }))
  const sections = usualSections(kind, level)
  const ids = new Map(sections.map(({ slug }) => [slug, newId<'section'>() satisfies SectionId]))
  await insertSections(
    tx,
    sections.map(({ parent, ...section }, index) => ({
      ...section,
      id: ids.get(section.slug)!,
      parentId: parent ? ids.get(parent)! : null,
      siteId: id,
      authorityId,
      place: index + 1,
    })),
  )
  await tx.announce(
    siteMoved('site-opened', { id, authorityId }, { slug: site.slug, name: site.name, parentId }),
  )
  return id
}
