import { Readable } from 'node:stream'
import { reason, refuse } from '#kit/refusal.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { writeCsv } from '#platform/spreadsheets/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { type DataSetFacts, type DataSetKey, dataSetKeys, type DataValue } from '../data-set.ts'
import { openDataWords } from '../messages/index.ts'
import { OpenDataPage } from '../pages/open-data/open-data-page.tsx'
import { siteFrame } from '../pages/site-frame.tsx'
import { placeAtRoot } from '../pages/sites.ts'
import { jsonRow, writeCatalogue } from '../rules/write-data.ts'
import { findHome } from '../store/home.ts'
import { columnsOf, listDataRows, listDataSets } from '../store/open-data.ts'
import { portalUrls } from '../urls.ts'

/** Rows that one statement brings. */
const atOnce = 1000
const csvType = 'text/csv; charset=utf-8'
const jsonType = 'application/json; charset=utf-8'

const setsOf = (visit: Visit) => visit.readPublished('portal.open-data', listDataSets)
const publisherOf = async (visit: Visit) =>
  (await visit.readPublished('portal.home', findHome))?.name ?? 'Krông'

async function showSets(visit: Visit): Promise<Response> {
  const t = openDataWords.in(visit.language)
  const place = await placeAtRoot(visit)
  const framed = place ? { site: siteFrame(visit, place), counts: { group: place.site.id } } : {}
  return visit.publicPage(
    { title: t('open-data'), description: t('open-data-lead'), cache: true, ...framed },
    <OpenDataPage sets={await setsOf(visit)} publisher={await publisherOf(visit)} />,
  )
}

async function sendCatalogue(visit: Visit): Promise<Response> {
  const t = openDataWords.in('vi')
  const absolute = (path: string) => new URL(path, visit.url).href
  const publisher = await publisherOf(visit)
  const catalogue = writeCatalogue({
    title: t('open-data'),
    publisher,
    licence: t('licence', { name: publisher }),
    page: absolute(portalUrls.openData()),
    sets: (await setsOf(visit)).map(({ key, rows, changedAt }) => ({
      key,
      rows,
      changedAt,
      title: t(`set-${key}`),
      description: t(`about-${key}`),
      page: `${absolute(portalUrls.openData())}#${key}`,
      files: [
        { format: 'CSV', type: 'text/csv', url: absolute(portalUrls.dataCsv({ set: key })) },
        { format: 'JSON', type: 'application/json', url: absolute(portalUrls.dataJson({ set: key })) },
      ],
    })),
  })
  const response = visit.json(catalogue)
  response.headers.set('cache-control', 'public, max-age=600')
  return response
}

type Format = {
  readonly ending: string
  readonly type: string
  head(columns: readonly string[]): Uint8Array | string
  rows(
    columns: readonly string[],
    rows: readonly (readonly DataValue[])[],
    isFirst: boolean,
  ): Uint8Array | string
  readonly foot: string
}

/** The mark that begins a CSV of its own; rows that follow have none. */
const mark = 3
const formats: Readonly<Record<'csv' | 'json', Format>> = {
  csv: {
    ending: 'csv',
    type: csvType,
    head: (columns) => writeCsv([columns]),
    rows: (_, rows) => writeCsv(rows).subarray(mark),
    foot: '',
  },
  json: {
    ending: 'json',
    type: jsonType,
    head: () => '[\n',
    rows: (columns, rows, isFirst) =>
      (isFirst ? '' : ',\n') + rows.map((row) => jsonRow(columns, row)).join(',\n'),
    foot: '\n]\n',
  },
}

/** The rows of a data set as bytes, a thousand at a time, so that a large one costs no memory. */
async function* bytesOf(
  visit: Visit,
  key: DataSetKey,
  { head, rows, foot }: Format,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const bytes = (part: Uint8Array | string) => (typeof part === 'string' ? encoder.encode(part) : part)
  const columns = columnsOf(key)
  yield bytes(head(columns))
  let after = ''
  let isFirst = true
  for (;;) {
    const from = after
    const found = await visit.readPublic((reader) => listDataRows(reader, key, from, atOnce))
    const last = found.at(-1)
    if (last) yield bytes(rows(columns, found.map(({ values }) => values), isFirst)) // prettier-ignore
    if (!last || found.length < atOnce) break
    after = last.key
    isFirst = false
  }
  yield bytes(foot)
}

const tagOf = ({ key, rows, changedAt }: DataSetFacts, ending: string) =>
  `"${key}-${rows}-${changedAt?.epochMilliseconds ?? 0}-${ending}"`

function sendAs(format: Format) {
  return async (visit: Visit): Promise<Response> => {
    const key = dataSetKeys.find((one) => one === visit.param('set'))
    const facts = key && (await setsOf(visit)).find((set) => set.key === key)
    if (!facts) return refuse(404, reason('portal.no-such-data'))
    const headers = {
      'content-type': format.type,
      'content-disposition': contentDisposition(`${facts.key}.${format.ending}`, false),
      'cache-control': 'public, max-age=600',
      // Anybody may use it, from any page.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      etag: tagOf(facts, format.ending),
    }
    if (visit.request.headers.get('if-none-match') === headers.etag)
      return new Response(null, { status: 304, headers })
    const body = Readable.toWeb(Readable.from(bytesOf(visit, facts.key, format), { objectMode: false }))
    return new Response(body as ReadableStream<Uint8Array>, { headers })
  }
}

/** Open data: what there is, and its files. */
export const openDataRoutes = defineRoutes(({ get }) => {
  get(portalUrls.openData, { who: 'anyone' }, showSets)
  get(portalUrls.dataCatalogue, { who: 'anyone' }, sendCatalogue)
  get(portalUrls.dataCsv, { who: 'anyone' }, sendAs(formats.csv))
  get(portalUrls.dataJson, { who: 'anyone' }, sendAs(formats.json))
})
