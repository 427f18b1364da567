import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { listUnits } from '#modules/organisations/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type Visit, withQuery } from '#platform/web/index.ts'
import { keepSearch, lookAtSearch, removeSearch } from '../../acts/search/keep-search.ts'
import { generalStanding } from '../../acts/standing.ts'
import { words } from '../../messages/index.ts'
import { SearchPage } from '../../pages/search/search-page.tsx'
import { sayDate } from '../../pages/say.ts'
import { type SavedSearchId, weighed } from '../../search.ts'
import { listSavedSearches } from '../../store/search/saved-searches.ts'
import { countFound, searchDocuments } from '../../store/search/search-documents.ts'
import { urls } from '../../urls.ts'
import { eyesOf } from '../lists.tsx'
import { sendWorkbook } from '../send-table.ts'
import { placeFrom, placeTextOf, searchFrom, typedFrom } from './asked.ts'

const official = { who: 'official' } as const
const pageSize = 20
/** Rows of a spreadsheet of results. */
const mostExported = 2000

/** The searches that the reader keeps, with how many papers came since they last looked. */
async function savedFor(reader: Reader) {
  const standing = generalStanding(reader)
  const unitId = reader.actor.kind === 'person' ? (reader.actor.unitId ?? null) : null
  if (!standing.accountId) return []
  const saved = await listSavedSearches(reader, { accountId: standing.accountId, unitId })
  const withNews = []
  for (const one of saved)
    withNews.push({
      ...one,
      fresh: await countFound(reader, searchFrom(one.query), eyesOf(standing), {
        most: 100,
        since: one.lookedAt,
      }),
    })
  return withNews
}

async function openSaved(visit: Visit, id: string): Promise<Response> {
  const saved = await visit.read(savedFor)
  const one = saved.find((known) => known.id === id)
  if (!one) return refuse(404, reason('documents.unknown-search'))
  if (one.own) await visit.act(lookAtSearch, one.id)
  return visit.redirect(withQuery(urls.search(), one.query))
}

async function showSearch(visit: Visit): Promise<Response> {
  const { language } = visit
  const kept = visit.query('luu')
  if (kept) return openSaved(visit, kept)
  const typed = typedFrom(visit.query)
  const search = searchFrom(typed)
  const after = placeFrom(visit.query('duoi'))
  const asked = Object.keys(typed).some((name) => name !== 'thu')
  const page = await visit.read(async (reader) => {
    const eyes = eyesOf(generalStanding(reader))
    const authorityId = reader.actor.kind === 'person' ? reader.actor.authorityId : undefined
    return {
      documents: asked ? await searchDocuments(reader, search, eyes, { after, limit: pageSize + 1 }) : [],
      count: asked ? await countFound(reader, search, eyes, { most: weighed + 1 }) : 0,
      types: await codesOf(reader, 'document-types', reader.today),
      units: authorityId ? await listUnits(reader, authorityId) : [],
      saved: await savedFor(reader),
    }
  })
  const documents = page.documents.slice(0, pageSize)
  const last = documents.at(-1)
  const here = (duoi?: string) => withQuery(urls.search(), { ...typed, duoi })
  return visit.workspace(
    { title: words.in(language)('search-title') },
    <SearchPage
      {...{ language, typed }}
      csrf={visit.csrf}
      types={page.types}
      units={page.units}
      saved={page.saved}
      found={asked ? { documents, count: page.count, most: weighed } : undefined}
      nextHref={page.documents.length > pageSize && last ? here(placeTextOf(last)) : undefined}
      firstHref={after ? here() : undefined}
      xlsxHref={withQuery(urls.searchXlsx(), typed)}
    />,
  )
}

async function sendFound(visit: Visit): Promise<Response> {
  const { language } = visit
  const t = words.in(language)
  const search = { ...searchFrom(typedFrom(visit.query)), order: 'date' } as const
  const documents = await visit.read((reader) =>
    searchDocuments(reader, search, eyesOf(generalStanding(reader)), { limit: mostExported }),
  )
  const heads = [
    t('reference'),
    t('issued-on'),
    t('organ'),
    t('abstract'),
    t('signer'),
    t('state'),
    t('search-direction'),
  ]
  const rows = documents.map((one) => [
    one.reference,
    sayDate(one.issuedOn, language),
    one.organName,
    one.abstract,
    one.signerName,
    t(`state-${one.state}`),
    t(one.direction),
  ])
  return sendWorkbook(
    [{ name: t('search'), columns: heads.map((header) => ({ header })), rows }],
    'tim-kiem.xlsx',
  )
}

async function doKeep(visit: Visit): Promise<Response> {
  const fields = await visit.fields()
  const read = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined)
  const query = typedFrom(read)
  await visit.act(keepSearch, { name: read('ten') ?? '', query, shared: read('chung') === '1' })
  return visit.redirect(withQuery(urls.search(), query), { code: 'documents.search-kept' })
}

async function doRemove(visit: Visit): Promise<Response> {
  const id = visit.param('id')
  if (!isId(id)) return refuse(404, reason('documents.unknown-search'))
  await visit.act(removeSearch, id as SavedSearchId)
  return visit.redirect(urls.search(), { code: 'documents.search-removed' })
}

/** Searching papers, and keeping searches. */
export const searchRoutes = defineRoutes(({ get, post }) => {
  get(urls.search, official, showSearch)
  get(urls.searchXlsx, official, sendFound)
  post(urls.keepSearch, official, doKeep)
  post(urls.removeSearch, official, doRemove)
})
