import { today } from '#kit/calendar/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { writeCsv } from '#platform/spreadsheets/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { columnType, type DatasetFacts, type DatasetKey, datasetKeys, type DataValue } from '../dataset.ts'
import { datasetWords } from '../messages/index.ts'
import { DatasetsPage } from '../pages/datasets/datasets-page.tsx'
import { siteFrame } from '../pages/site-frame.tsx'
import { placeAtRoot } from '../pages/sites.ts'
import { jsonRow, writeCatalogue } from '../rules/write-catalogue.ts'
import { findHome } from '../store/home.ts'
import { listColumns, listDatasetRows, listDatasets } from '../store/datasets.ts'
import { portalUrls } from '../urls.ts'

/** Rows that one statement brings. */
const atOnce = 1000
const csvType = 'text/csv; charset=utf-8'
const jsonType = 'application/json; charset=utf-8'

const setsOf = (visit: Visit) => visit.readPublished('portal.open-data', listDatasets)
const publisherOf = async (visit: Visit) =>
  (await visit.readPublished('portal.home', findHome))?.name ?? 'Krông'

async function showSets(visit: Visit): Promise<Response> {
  const t = datasetWords.in(visit.language)
  const place = await placeAtRoot(visit)
  const framed = place ? { site: siteFrame(visit, place), counts: { group: place.site.id } } : {}
  return visit.publicPage(
    { title: t('open-data'), description: t('open-data-lead'), cache: true, ...framed },
    <DatasetsPage sets={await setsOf(visit)} publisher={await publisherOf(visit)} />,
  )
}

async function sendCatalogue(visit: Visit): Promise<Response> {
  const t = datasetWords.in('vi')
  const absolute = (path: string) => new URL(path, visit.url).href
  const publisher = await publisherOf(visit)
  const catalogue = writeCatalogue({
    title: t('open-data'),
    publisher,
    licence: t('licence', { name: publisher }),
    page: absolute(portalUrls.openData()),
    sets: (await setsOf(visit)).map(({ key, rows, changedAt, columns }) => ({
      key,
      rows,
      changedAt,
      title: t(`set-${key}`),
      description: t(`about-${key}`),
      page: `${absolute(portalUrls.openData())}#${key}`,
      columns: columns.map((name) => ({
        name,
        type: columnType(name),
        holds: t(`col-${name}` as 'col-ten'),
      })),
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
  key: DatasetKey,
  { head, rows, foot }: Format,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const bytes = (part: Uint8Array | string) => (typeof part === 'string' ? encoder.encode(part) : part)
  const columns = listColumns(key)
  yield bytes(head(columns))
  let after = ''
  let isFirst = true
  for (;;) {
    const from = after
    const found = await visit.readPublic((reader) => listDatasetRows(reader, key, from, atOnce))
    const last = found.at(-1)
    if (last) yield bytes(rows(columns, found.map(({ values }) => values), isFirst)) // prettier-ignore
    if (!last || found.length < atOnce) break
    after = last.key
    isFirst = false
  }
  yield bytes(foot)
}

/** Gives a part when it is asked for one; who goes away ends it. */
const streamOf = (parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await parts.return(undefined)
    },
  })

/** What tells one state of a file from another: also the day, because what holds turns with it. */
const tagOf = ({ key, rows, changedAt }: DatasetFacts, day: Temporal.PlainDate, ending: string) =>
  `"${key}-${rows}-${changedAt?.epochMilliseconds ?? 0}-${day.toString()}-${ending}"`

function sendAs(format: Format) {
  return async (visit: Visit): Promise<Response> => {
    const key = datasetKeys.find((one) => one === visit.param('set'))
    const facts = key && (await setsOf(visit)).find((set) => set.key === key)
    if (!facts) return refuse(404, reason('portal.no-such-data'))
    const headers = {
      'content-type': format.type,
      'content-disposition': contentDisposition(`${facts.key}.${format.ending}`, false),
      'cache-control': 'public, max-age=600',
      // Anybody may use it, from any page.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      etag: tagOf(facts, today(Temporal.Instant.fromEpochMilliseconds(visit.startedAt)), format.ending),
    }
    if (visit.request.headers.get('if-none-match') === headers.etag)
      return new Response(null, { status: 304, headers })
    return new Response(streamOf(bytesOf(visit, facts.key, format)), { headers })
  }
}

/** Open data: what there is, and its files. */
export const datasetRoutes = defineRoutes(({ get }) => {
  get(portalUrls.openData, { who: 'anyone' }, showSets)
  get(portalUrls.dataCatalogue, { who: 'anyone' }, sendCatalogue)
  get(portalUrls.dataCsv, { who: 'anyone' }, sendAs(formats.csv))
  get(portalUrls.dataJson, { who: 'anyone' }, sendAs(formats.json))
})
