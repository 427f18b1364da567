import { defineRoutes } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { HomePage } from './pages/home-page.tsx'
import { findSite } from './store/site.ts'
import { portalUrls } from './urls.ts'

export const routes = defineRoutes(({ get }) => {
  get(portalUrls.home, { who: 'anyone' }, async (visit) => {
    const site = await visit.readPublished('portal.site', findSite)
    const t = words.in(visit.language)
    const title = site?.name ?? t('welcome-empty')
    return visit.publicPage({ title, description: t('lead'), cache: true }, <HomePage site={site} />)
  })
})
