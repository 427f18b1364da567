import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { askAgain } from '../acts/check-links.ts'
import { linkSettings } from '../instance.ts'
import { linkWords } from '../messages/index.ts'
import { DeadLinksPage } from '../pages/links/dead-links-page.tsx'
import { countLinks, listDeadLinks } from '../store/checked-links.ts'
import { deskUrls } from '../urls.ts'
import { idIn } from './id-in.ts'
import { libraryOf } from './media/library.tsx'

const official = { who: 'official' } as const
const most = 300

async function showLinks(visit: Visit): Promise<Response> {
  libraryOf(visit)
  const found = await visit.read(async (reader) => ({
    links: await listDeadLinks(reader, most),
    count: await countLinks(reader),
  }))
  const { language, csrf } = visit
  const { outside } = linkSettings()
  return visit.workspace(
    { title: linkWords.in(language)('dead-links') },
    <DeadLinksPage {...{ language, csrf, outside }} {...found} />,
  )
}

/** Dead links of an authority's articles, and the way to have one followed again. */
export const linkRoutes = defineRoutes(({ get, post }) => {
  get(deskUrls.deadLinks, official, showLinks)
  post(deskUrls.followAgain, official, async (visit) => {
    await visit.act(askAgain, { linkId: idIn<'link'>(visit, 'link') })
    return visit.redirect(deskUrls.deadLinks(), { code: 'portal.link-asked' })
  })
})
