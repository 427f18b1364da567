import { startOfDay } from '#kit/calendar/index.ts'
import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import { isInstanceAdministrator } from '#modules/identity/index.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { writeCsv } from '#platform/spreadsheets/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { EntryPage } from '../pages/entry-page.tsx'
import { actorOf, RecordPage } from '../pages/record-page.tsx'
import type { RecordFilter } from '../record-entry.ts'
import { findEntry, listEntries } from '../store/entries.ts'
import { urls } from '../urls.ts'

const pageSize = 50
const mostRows = 50_000

/** Reads one chain: one's own behind the wall; another's as Krông itself, for administrators of the instance. */
function readChain<Result>(
  visit: Visit,
  authorityId: string,
  read: (reader: Reader) => Promise<Result>,
): Promise<Result> {
  const own = visit.actor.kind === 'person' ? visit.actor.authorityId : undefined
  if (authorityId === own) return visit.read(read)
  if (!isInstanceAdministrator(visit.actor)) return refuse(404, reason('administration.no-such-entry'))
  return visit.readAsSystem('administration', read)
}

function chainOf(visit: Visit): string {
  const asked = visit.query('co-quan')
  return isId(asked) ? asked : visit.actor.kind === 'person' ? visit.actor.authorityId : ''
}

function filterOf(visit: Visit): RecordFilter {
  const day = (name: string) => parseDate(visit.query(name) ?? '')
  const [from, until] = [day('tu'), day('den')]
  const text = (name: string) => visit.query(name)?.trim().slice(0, 100) || undefined
  const all = {
    who: text('nguoi'),
    event: text('viec'),
    subjectId: text('ma'),
    from: from && startOfDay(from),
    until: until && startOfDay(until.add({ days: 1 })),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as RecordFilter
}

const belowOf = (visit: Visit) =>
  /^\d{1,18}$/.test(visit.query('duoi') ?? '') ? visit.query('duoi') : undefined

async function showRecord(visit: Visit): Promise<Response> {
  const authorityId = chainOf(visit)
  const found = await readChain(visit, authorityId, (reader) =>
    listEntries(reader, authorityId, filterOf(visit), { below: belowOf(visit), limit: pageSize + 1 }),
  )
  const entries = found.slice(0, pageSize)
  const authorities = isInstanceAdministrator(visit.actor)
    ? (await visit.read((reader) => listAuthorities(reader))).map(({ id, name }) => ({
        id: id as string,
        name,
      }))
    : []
  const query = Object.fromEntries(
    ['co-quan', 'nguoi', 'viec', 'ma', 'tu', 'den', 'duoi'].map((name) => [name, visit.query(name)]),
  )
  const next = found.length > pageSize ? entries.at(-1)?.seq : undefined
  return visit.workspace(
    { title: words.in(visit.language)('record') },
    <RecordPage {...{ entries, query, authorities, authorityId, next }} language={visit.language} />,
  )
}

async function sendTable(visit: Visit): Promise<Response> {
  const authorityId = chainOf(visit)
  const entries = await readChain(visit, authorityId, (reader) =>
    listEntries(reader, authorityId, filterOf(visit), { limit: mostRows }),
  )
  const t = words.in(visit.language)
  const head = [
    '#',
    t('at'),
    t('event'),
    t('who'),
    t('subject'),
    t('subject-id'),
    t('origin'),
    t('reason'),
    t('before'),
    t('after'),
  ]
  const rows = entries.map((entry) => [
    entry.seq,
    entry.at.toString(),
    entry.event,
    actorOf(entry, (name) => t('acting-for', { name })),
    entry.subjectType,
    entry.subjectId,
    [entry.origin.channel, entry.origin.address].filter(Boolean).join(' · '),
    entry.reason ?? '',
    JSON.stringify(entry.before ?? ''),
    JSON.stringify(entry.after ?? ''),
  ])
  return new Response(new Uint8Array(writeCsv([head, ...rows])), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition('nhat-ky.csv', false),
    },
  })
}

async function showEntry(visit: Visit): Promise<Response> {
  const [authority, seq] = [visit.param('authority'), visit.param('seq')]
  if (!isId(authority) || !/^\d{1,18}$/.test(seq)) return refuse(404, reason('administration.no-such-entry'))
  const entry = await readChain(visit, authority, (reader) => findEntry(reader, authority, seq))
  if (!entry) return refuse(404, reason('administration.no-such-entry'))
  return visit.workspace(
    { title: words.in(visit.language)('record') },
    <EntryPage entry={entry} language={visit.language} />,
  )
}

/** The record: searched, exported, one line looked at. */
export const recordPages = defineRoutes(({ get }) => {
  const administrator = { who: 'administrator' } as const
  get(urls.record, administrator, showRecord)
  get(urls.recordTable, administrator, sendTable)
  get(urls.entry, administrator, showEntry)
})
