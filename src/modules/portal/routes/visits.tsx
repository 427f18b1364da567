import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes } from '#platform/web/index.ts'
import { Document, renderDocument } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { readSites } from '../pages/sites.ts'
import { Visits } from '../pages/visits-page.tsx'
import { numberIn } from '../rules/address.ts'
import { getArticleViews, getSiteFigures } from '../store/views.ts'
import { portalUrls } from '../urls.ts'
import { inFrame } from './in-frame.ts'

/** The counters change with every view while pages are kept, so they stand in a small document of their own, which a page shows in a frame. */
export const visitRoutes = defineRoutes(({ get }) => {
  get(portalUrls.visits, { who: 'anyone' }, async (visit) => {
    const site = (await readSites(visit)).bySlug.get(visit.param('site'))
    if (!site) return refuse(404, reason('portal.no-such-site'))
    const number = numberIn(`-${visit.query('bai') ?? ''}`)
    const [figures, views] = await visit.readPublic(async (reader) => [
      await getSiteFigures(reader, site.id),
      number === undefined ? undefined : await getArticleViews(reader, site.id, number),
    ])
    const title = words.in(visit.language)('visits')
    const html = renderDocument(
      <Document
        display={visit.display}
        language={visit.language}
        title={title}
        className="public"
        accent={site.look.accent}
      >
        <Visits figures={figures} views={views} />
      </Document>,
    )
    return inFrame(html)
  })
})
