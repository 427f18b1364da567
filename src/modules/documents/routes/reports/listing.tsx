import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { CountedPage } from '../../pages/reports/counted-page.tsx'
import { dimensionsOf, figuresOf } from '../../report-figures.ts'
import type { Behind } from '../../store/reports/count-figures.ts'
import { countListed, listCounted } from '../../store/reports/list-counted.ts'
import { findQuery } from '../../store/reports/written-query.ts'
import { urls } from '../../urls.ts'
import { type AskedReport, reportIn } from './asked.ts'

const official = { who: 'official' } as const
const pageSize = 100

/** The figure that the address names, and the group of a division. */
function behindIn(visit: Visit, { scope }: AskedReport): Behind {
  const figure = figuresOf(scope.direction).find((one) => one === visit.query('so'))
  if (!figure) return refuse(404, reason('documents.unknown-figure'))
  const dimension = dimensionsOf(scope.direction).find((one) => one === visit.query('theo'))
  const value = visit.query('gia_tri')
  if (!dimension || value === undefined) return { scope, figure }
  return { scope, figure, of: { dimension, value: value === '-' ? null : value.slice(0, 500) } }
}

async function showCounted(visit: Visit): Promise<Response> {
  const { language } = visit
  const t = words.in(language)
  const place = Math.max(1, Math.floor(Number(visit.query('trang') ?? 1)) || 1)
  const read = async (reader: Reader) => {
    const asked = reportIn(visit, reader.today)
    const behind = behindIn(visit, asked)
    return {
      asked,
      behind,
      count: await countListed(reader, behind),
      documents: await listCounted(reader, behind, { skip: (place - 1) * pageSize, limit: pageSize }),
      query: findQuery(reader, behind),
      now: reader.now,
    }
  }
  const { asked, behind, ...found } = await visit.read(read)
  const of = { theo: behind.of?.dimension, gia_tri: behind.of ? (behind.of.value ?? '-') : undefined }
  const page = (trang: number) => asked.at(urls.reportList(), { so: behind.figure, ...of, trang })
  return visit.workspace(
    { title: t(`figure-${behind.figure}`) },
    <CountedPage
      {...{ language, ...found }}
      figure={behind.figure}
      scope={asked.scope}
      backHref={asked.at(urls.reports())}
      previousHref={place > 1 ? page(place - 1) : undefined}
      nextHref={place * pageSize < found.count ? page(place + 1) : undefined}
    />,
  )
}

/** What stands behind figures. */
export const listingRoutes = defineRoutes(({ get }) => {
  get(urls.reportList, official, showCounted)
})
