import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { pageOf } from '../../pages/operators/paged.tsx'
import { RefusalsPage } from '../../pages/operators/refusals-page.tsx'
import { listRefusals } from '../../store/refusals.ts'
import { urls } from '../../urls.ts'
import { asOperator } from './as-operator.ts'

async function show(visit: Visit): Promise<Response> {
  const page = pageOf(visit.query('trang'), 200)
  const end = page.first + page.size
  const found = await asOperator.read(visit, (reader) => listRefusals(reader, end + 1))
  const refusals = found.slice(page.first, end)
  const { language } = visit
  return visit.workspace(
    { title: words.in(language)('refusals') },
    <RefusalsPage {...{ refusals, page, language }} hasMore={found.length > end} />,
  )
}

/** What was not taken in at the door. */
export const refusalRoutes = defineRoutes(({ get }) => {
  get(urls.refusals, { who: 'administrator' }, show)
})
