import { z } from 'zod'
import { listChannels, pushKeys, sendsLetters, subscribe } from '#modules/alerts/index.ts'
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

/** Over which ways the authority of a site tells its people. */
async function waysOf(visit: Visit, { site }: Place): Promise<{ letters: boolean; push: boolean }> {
  if (site.endedAt) return { letters: false, push: false }
  const channels = await visit.readAsSystem('portal.letters', (reader) =>
    listChannels(reader, site.authorityId),
  )
  const has = (wanted: string) => channels.some(({ kind }) => kind === wanted)
  return { letters: sendsLetters() && has('mail'), push: has('push') }
}

async function show(
  visit: Visit,
  place: Place,
  { form = freshForm(), asked = false, status = 200 }: { form?: FormState; asked?: boolean; status?: number } = {}, // prettier-ignore
): Promise<Response> {
  const ways = await waysOf(visit, place)
  const state = asked ? 'asked' : ways.letters ? 'open' : 'off'
  const { language, csrf } = visit
  const pushKey = ways.push ? pushKeys().publicKey : undefined
  return visit.publicPage(
    {
      title: alertWords.in(language)('letters-title'),
      status,
      islands: pushKey !== undefined,
      site: siteFrame(visit, place),
    },
    <LettersPage {...{ place, language, form, state, csrf, pushKey }} />,
  )
}

async function ask(visit: Visit, place: Place): Promise<Response> {
  const form = await visit.form(lettersForm)
  if (!form.ok) return show(visit, place, { form, status: 422 })
  if (!(await waysOf(visit, place)).letters) return show(visit, place)
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
