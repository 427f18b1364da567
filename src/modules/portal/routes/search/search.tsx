import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { countMisses } from '../../acts/search/count-misses.ts'
import { searchWords } from '../../messages/index.ts'
import { answerSearch } from '../../pages/search/find.ts'
import { readAsked } from '../../pages/search/search-form.ts'
import { SearchPage } from '../../pages/search/search-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'
import { askedInVain } from '../../rules/search/asked-in-vain.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'

async function showSearch(visit: Visit, place: Place): Promise<Response> {
  const asked = readAsked(visit, place)
  const answer = await answerSearch(visit, asked)
  const isMiss = answer.asked && answer.entries.length === 0 && !asked.after
  const inVain = isMiss && visit.request.method === 'GET' ? askedInVain(asked.text) : undefined
  if (inVain) await visit.actSoon('portal', countMisses, { siteId: place.site.id, asked: inVain })
  const t = searchWords.in(visit.language)
  return visit.publicPage(
    {
      title: asked.text ? t('search-for', { text: asked.text }) : t('search-title'),
      // What found nothing is asked anew each time, so that it is counted and found as soon as it is there.
      cache: !isMiss,
      counts: { group: place.site.id },
      site: siteFrame(visit, place),
    },
    <SearchPage {...{ place, asked, answer }} />,
  )
}

export const searchRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.search, showSearch)
})
