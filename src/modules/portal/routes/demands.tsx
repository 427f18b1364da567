import type { Verdict } from '#kit/refusal.ts'
import { mayArrangeReceptions } from '#modules/enquiries/index.ts'
import { mayPrepareDocuments } from '#modules/legislation/index.ts'
import { mayEdit } from '#modules/organisations/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { demandWords } from '../messages/index.ts'
import { DemandsPage } from '../pages/demands/demands-page.tsx'
import { sortings } from '../pages/demands/over-all.tsx'
import { mayArrange, mayWrite, opensDesk } from '../rules/access.ts'
import { demandStateOf } from '../rules/demand-state.ts'
import { listDemanded } from '../store/demands.ts'
import type { Site } from '../site.ts'
import { listSites } from '../store/sites.ts'
import { deskUrls } from '../urls.ts'

async function showDemands(visit: Visit): Promise<Response> {
  const { actor } = visit
  const { lines, sites } = await visit.read(async (reader) => ({
    lines: (await listDemanded(reader)).map((one) => ({ ...one, state: demandStateOf(one, reader.now) })),
    sites: (await listSites(reader)).filter(({ endedAt }) => !endedAt),
  }))
  const demanded = sites.filter(({ kind }) => kind === 'authority')
  const own = demanded.find((site) => actor.kind === 'person' && site.authorityId === actor.authorityId)
  const chosen = demanded.find(({ slug }) => slug === visit.query('trang')) ?? own
  const sorting = sortings.find((one) => one === visit.query('xep')) ?? 'missing'
  const may = (verdict: (site: Site) => Verdict) => chosen !== undefined && verdict(chosen).length === 0
  const mends = {
    write: may((site) => mayWrite(actor, site)),
    arrange: may((site) => mayArrange(actor, site)),
    contacts: may(({ authorityId }) => mayEdit(actor, authorityId)),
    receptions: may(({ authorityId }) => mayArrangeReceptions(actor, authorityId)),
    documents: may((site) => mayPrepareDocuments(actor, site)),
  }
  return visit.workspace(
    { title: demandWords.in(visit.language)('demands') },
    <DemandsPage {...{ lines, sites, chosen, sorting, mends }} opensDesk={opensDesk(actor)} />,
  )
}

/** The checklist of what decrees demand of sites. */
export const demandRoutes = defineRoutes(({ get }) => {
  get(deskUrls.demands, { who: 'official' }, showDemands)
})
