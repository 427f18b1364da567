import { alertUrls, listProgramme, listPublicRecordings, weekOf, writeScript } from '#modules/alerts/index.ts'
import { startOfDay } from '#kit/calendar/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { plainText, type RichText } from '#kit/rich-text/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { alertWords } from '../messages/index.ts'
import { ProgrammePage } from '../pages/alerts/programme-page.tsx'
import { siteFrame } from '../pages/site-frame.tsx'
import type { Place } from '../pages/sites.ts'
import { listEditions } from '../store/editions.ts'
import { deskUrls, sitePages } from '../urls.ts'
import { idIn } from './id-in.ts'
import { onSite } from './on-site.ts'

async function showProgramme(visit: Visit, place: Place): Promise<Response> {
  const { authorityId, name, id } = place.site
  const { airings, recordings, monday } = await visit.readPublic(async (reader) => {
    const [first] = weekOf(reader.today)
    const week = { from: startOfDay(first!), until: startOfDay(first!.add({ days: 7 })) }
    const found = await listProgramme(reader, authorityId, week)
    const scripts = [...new Set(found.map(({ scriptId }) => scriptId))]
    return { airings: found, recordings: await listPublicRecordings(reader, scripts), monday: first! }
  })
  const t = alertWords.in(visit.language)
  const frame = siteFrame(visit, place)
  // On Monday at midnight it is another week.
  const turn = startOfDay(monday.add({ days: 7 }))
  const until = [turn, ...(frame.freshUntil ? [frame.freshUntil] : [])].toSorted(Temporal.Instant.compare)[0]!
  return visit.publicPage(
    {
      title: t('programme'),
      description: t('programme-lead', { name }),
      cache: true,
      counts: { group: id },
      site: { ...frame, freshUntil: until },
    },
    <ProgrammePage {...{ name, airings, recordings }} />,
  )
}

/** Takes the public text of an article to the loudspeaker desk, where it is planned. */
async function speak(visit: Visit): Promise<Response> {
  const articleId = idIn<'article'>(visit, 'article')
  const editions = await visit.read((reader) => listEditions(reader, articleId))
  const shown = editions.find(({ state }) => state === 'public')
  if (!shown) return refuse(409, reason('portal.not-public'))
  const body = [shown.lead, plainText(shown.body as RichText)].filter((part) => part !== '').join('\n')
  const script = await visit.act(writeScript, {
    title: shown.title,
    body: body === '' ? shown.title : body.slice(0, 20_000),
    source: { type: 'article', id: articleId },
  })
  return visit.redirect(alertUrls.script({ script }), { code: 'alerts.script-kept' })
}

/** The programme of the loudspeakers for everybody, and the way of an article to them. */
export const programmeRoutes = defineRoutes(({ get, post }) => {
  onSite(get, sitePages.loudspeaker, showProgramme)
  post(deskUrls.speak, { who: 'official' }, speak)
})
