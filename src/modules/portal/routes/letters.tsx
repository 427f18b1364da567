import { z } from 'zod'
import { listChannels, sendsLetters, subscribe } from '#modules/alerts/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { alertWords } from '../messages/index.ts'
import { LettersPage } from '../pages/alerts/letters-page.tsx'
import { siteFrame } from '../pages/site-frame.tsx'
import type { Place } from '../pages/sites.ts'
import { sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

const lettersForm = z.object({
  address: z.string('portal.address-wrong').trim().max(200, 'portal.address-wrong').pipe(z.email('portal.address-wrong')),
  news: z.literal('1').optional(),
}) // prettier-ignore

/** Whether the authority of a site tells its news by letter. */
async function isOpen(visit: Visit, { site }: Place): Promise<boolean> {
  if (site.endedAt || !sendsLetters()) return false
  const channels = await visit.readAsSystem('portal.letters', (reader) =>
    listChannels(reader, site.authorityId),
  )
  return channels.some(({ kind }) => kind === 'mail')
}

async function show(
  visit: Visit,
  place: Place,
  { form = freshForm(), asked = false, status = 200 }: { form?: FormState; asked?: boolean; status?: number } = {}, // prettier-ignore
): Promise<Response> {
  const state = asked ? 'asked' : (await isOpen(visit, place)) ? 'open' : 'off'
  const { language, csrf } = visit
  return visit.publicPage(
    { title: alertWords.in(language)('letters-title'), status, site: siteFrame(visit, place) },
    <LettersPage {...{ place, language, form, state, csrf }} />,
  )
}

async function ask(visit: Visit, place: Place): Promise<Response> {
  const form = await visit.form(lettersForm)
  if (!form.ok) return show(visit, place, { form, status: 422 })
  if (!(await isOpen(visit, place))) return show(visit, place)
  const { authorityId } = place.site
  const wish = { authorityId, address: form.value.address, news: form.value.news === '1' }
  await visit.actAsSystem('portal.subscribe', subscribe, wish)
  return show(visit, place, { asked: true })
}

/** Asking for letters of a site. */
export const letterRoutes = defineRoutes(({ get, post }) => {
  onSite(get, sitePages.letters, (visit, place) => show(visit, place))
  onSite(post, sitePages.letters, ask, { limit: 'sign-in' })
})
