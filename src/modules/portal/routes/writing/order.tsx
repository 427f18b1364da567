import { z } from 'zod'
import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'
import { orderSection } from '../../acts/order-section.ts'
import { deskWords } from '../../messages/index.ts'
import { OrderPage } from '../../pages/writing/order-page.tsx'
import { orderMoves } from '../../rules/hand-order.ts'
import { getSectionSite, listOrdered } from '../../store/hand-order.ts'
import { listSections } from '../../store/sections.ts'
import { getSite } from '../../store/sites.ts'
import { deskUrls } from '../../urls.ts'
import { idIn } from '../id-in.ts'
import { siteToWrite } from './show.tsx'

/** The order of one section of a site; the first section unless one is named. */
export async function showOrder(visit: Visit): Promise<Response> {
  const site = await siteToWrite(visit)
  const { language, csrf } = visit
  const found = await visit.read(async (reader) => {
    const sections = await listSections(reader, site.id)
    const section = sections.find(({ slug }) => slug === (visit.query('muc') ?? 'tin-tuc')) ?? sections[0]
    return section && { sections, section, lines: await listOrdered(reader, section.id, 30) }
  })
  if (!found) return refuse(404, reason('portal.no-such-section'))
  return visit.workspace(
    { title: deskWords.in(language)('order') },
    <OrderPage {...{ language, csrf, site, ...found }} />,
  )
}

const moveForm = z.object({ move: z.enum(orderMoves, 'portal.choose') })

export async function moveInOrder(visit: Visit): Promise<Response> {
  const sectionId = idIn<'section'>(visit, 'section')
  const form = await visit.form(moveForm)
  if (!form.ok) return refuse(422, reason('portal.choose'))
  await visit.act(orderSection, { sectionId, articleId: idIn<'article'>(visit, 'article'), ...form.value })
  const { site, section } = await visit.read(async (reader) => {
    const siteId = await getSectionSite(reader, sectionId)
    const sections = await listSections(reader, siteId)
    return {
      site: await getSite(reader, siteId),
      section: sections.find(({ id }) => id === sectionId),
    }
  })
  return visit.redirect(deskUrls.order({ site: site.slug }, { muc: section?.slug }), {
    code: 'portal.ordered',
  })
}
