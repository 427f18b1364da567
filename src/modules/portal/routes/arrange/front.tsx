import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { arrangeFrontLinks, moveBlock } from '../../acts/arrange-front.ts'
import { chooseSitePicture } from '../../acts/choose-site-picture.ts'
import { frontWords } from '../../messages/index.ts'
import { FrontPage } from '../../pages/arrange/front-page.tsx'
import { PicturesPage } from '../../pages/arrange/pictures-page.tsx'
import { getMedia, listMedia } from '../../store/media/media.ts'
import { listSections } from '../../store/sections.ts'
import { listSitePictures } from '../../store/site-pictures.ts'
import { deskUrls } from '../../urls.ts'
import { blockForm, linksForm, pictureForm } from '../arrange-forms.ts'
import { ownSite } from './own-site.ts'

const official = { who: 'official' } as const
/** As many pictures as one looks through; the others are found by their words. */
const mostPictures = 24

async function showFront(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const site = await ownSite(visit)
  const sections = await visit.read((reader) => listSections(reader, site.id))
  const { language, csrf } = visit
  const form = typed ?? freshForm()
  const links = site.look.links ?? []
  const title = frontWords.in(language)('front')
  return visit.workspace(
    { title, status },
    <FrontPage {...{ language, csrf, site, sections, form, links }} />,
  )
}

async function move(visit: Visit): Promise<Response> {
  const site = await ownSite(visit)
  const form = await visit.form(blockForm)
  if (!form.ok) return refuse(422, reason('portal.choose'))
  await visit.act(moveBlock, { siteId: site.id, ...form.value })
  return visit.redirect(deskUrls.front({ site: site.slug }), { code: 'portal.arranged' })
}

async function keepLinks(visit: Visit): Promise<Response> {
  const site = await ownSite(visit)
  const form = await visit.form(linksForm)
  if (!form.ok) return showFront(visit, form, 422)
  const done = await visit.attempt(arrangeFrontLinks, { siteId: site.id, links: form.value }, form)
  if (!done.ok) return showFront(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.front({ site: site.slug }), { code: 'portal.arranged' })
}

async function showPictures(visit: Visit): Promise<Response> {
  const site = await ownSite(visit)
  const looked = visit.query('q') ?? ''
  const { chosen, emblem, media } = await visit.read(async (reader) => {
    const pictures = (await listSitePictures(reader)).filter(({ siteId }) => siteId === site.id)
    const inFront = pictures.find(({ place }) => place === 'emblem')
    return {
      chosen: pictures,
      emblem: inFront && (await getMedia(reader, inFront.mediaId)),
      media: await listMedia(reader, { kind: 'picture', text: looked, most: mostPictures }),
    }
  })
  const { language, csrf } = visit
  return visit.workspace(
    { title: frontWords.in(language)('pictures') },
    <PicturesPage
      {...{ language, csrf, site, chosen, emblem, looked }}
      media={media.filter(({ failed }) => failed === null)}
    />,
  )
}

async function choose(visit: Visit): Promise<Response> {
  const site = await ownSite(visit)
  const form = await visit.form(pictureForm)
  if (!form.ok) return refuse(422, reason('portal.choose'))
  const { place, media } = form.value
  await visit.act(chooseSitePicture, { siteId: site.id, place, mediaId: media || null })
  return visit.redirect(deskUrls.pictures({ site: site.slug }), { code: 'portal.arranged' })
}

/** The first page of a site put in order by buttons, its links to other offices, its emblem and banner. */
export const frontRoutes = defineRoutes(({ get, post }) => {
  get(deskUrls.front, official, (visit) => showFront(visit))
  post(deskUrls.front, official, move)
  post(deskUrls.frontLinks, official, keepLinks)
  get(deskUrls.pictures, official, showPictures)
  post(deskUrls.pictures, official, choose)
})
