import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { startOfDay } from '#kit/calendar/index.ts'
import { findAuthority } from '#modules/organisations/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { noteAiring, planAirings, writeScript } from '../acts/loudspeaker.ts'
import type { AlertId } from '../alert.ts'
import { loudspeakerWords, words } from '../messages/index.ts'
import { LoudspeakerPage } from '../pages/loudspeaker-page.tsx'
import { NotePage } from '../pages/note-page.tsx'
import { SheetPage } from '../pages/sheet-page.tsx'
import { WritePage } from '../pages/write-page.tsx'
import { mayAnnounce } from '../rules/access.ts'
import { weekOf } from '../rules/timetable.ts'
import { getScript, listAirings, listScripts } from '../store/loudspeaker.ts'
import { listIssues } from '../store/reading.ts'
import { listRecordings } from '../store/recordings.ts'
import { urls } from '../urls.ts'
import { noteForm, planForm, sourceOf, writeForm } from './loudspeaker-forms.ts'
import { scriptOf, showScript } from './show-script.tsx'
import { spokenText } from './spoken-text.ts'
import { workplaceOf } from './workplace.ts'

const official = { who: 'official' } as const
const mayWrite = (visit: Visit) => mayAnnounce(visit.actor, workplaceOf(visit)).length === 0
const idOf = <Kind extends string>(visit: Visit, name: string, code: string): Id<Kind> => {
  const id = visit.param(name)
  return isId(id) ? (id as Id<Kind>) : refuse(404, reason(code))
}

async function showDesk(visit: Visit): Promise<Response> {
  const authorityId = workplaceOf(visit)
  const found = await visit.read(async (reader) => {
    const [monday] = weekOf(reader.today)
    const week = { from: startOfDay(monday!), until: startOfDay(monday!.add({ days: 7 })) }
    return {
      airings: await listAirings(reader, authorityId, week),
      scripts: await listScripts(reader, authorityId, 30),
      now: reader.now,
    }
  })
  const recordings = await visit.read(
    (reader) =>
    listRecordings(reader, [...found.airings.map(({ scriptId }) => scriptId), ...found.scripts.map(({ id }) => id)]), // prettier-ignore
  )
  const title = loudspeakerWords.in(visit.language)('loudspeaker')
  return visit.workspace(
    { title },
    <LoudspeakerPage {...found} recordings={recordings} mayWrite={mayWrite(visit)} />,
  )
}

/** The form, begun with the alert of the own authority that the query names. */
async function beginning(visit: Visit): Promise<FormState> {
  const id = visit.query('canh-bao') ?? ''
  const [issue] = isId(id) ? await visit.read((reader) => listIssues(reader, id as string as AlertId)) : []
  if (issue?.authorityId !== workplaceOf(visit)) return freshForm()
  return freshForm({
    alert: issue.alertId,
    title: issue.drill ? `${words.in('vi')('drill-mark')}: ${issue.headline}` : issue.headline,
    body: spokenText(issue),
  })
}

async function showWrite(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const t = loudspeakerWords.in(language)
  const lead = form.values['alert'] ? { lead: t('to-loudspeaker-lead') } : {}
  return visit.workspace({ title: t('write'), status }, <WritePage {...{ language, csrf, form, ...lead }} />)
}

async function write(visit: Visit): Promise<Response> {
  const form = await visit.form(writeForm)
  if (!form.ok) return showWrite(visit, form, 422)
  const { alert, ...text } = form.value
  const made = await visit.attempt(writeScript, { ...text, source: sourceOf(alert) }, form)
  if (!made.ok) return showWrite(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.script({ script: made.value }), { code: 'alerts.script-kept' })
}

async function plan(visit: Visit): Promise<Response> {
  const form = await visit.form(planForm)
  if (!form.ok) return showScript(visit, { plan: form }, 422)
  const { from, until, weekdays, times, clusters } = form.value
  const timetable = { from: from!, until: until!, weekdays, times }
  const done = await visit.attempt(planAirings, { scriptId: scriptOf(visit), timetable, clusters }, form)
  if (!done.ok) return showScript(visit, { plan: done.form }, done.form.refusal?.status)
  return visit.redirect(urls.script({ script: scriptOf(visit) }), { code: 'alerts.airings-planned' })
}

async function showSheet(visit: Visit): Promise<Response> {
  const scriptId = scriptOf(visit)
  const authorityId = workplaceOf(visit)
  const { script, airings, now, office } = await visit.read(async (reader) => ({
    script: await getScript(reader, scriptId),
    airings: await listAirings(reader, authorityId, { scriptId }),
    now: reader.now,
    office: (await findAuthority(reader, authorityId))?.name ?? '',
  }))
  const ahead = airings.filter(({ at, outcome }) => !outcome && Temporal.Instant.compare(at, now) > 0)
  return visit.workspace({ title: script.title }, <SheetPage {...{ script, ahead, office }} />)
}

async function showNote(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const id = idOf<'airing'>(visit, 'airing', 'alerts.no-such-airing')
  const { airing, now } = await visit.read(async (reader) => ({
    airing: (await listAirings(reader, workplaceOf(visit), { airingId: id }))[0],
    now: reader.now,
  }))
  if (!airing) return refuse(404, reason('alerts.no-such-airing'))
  const { language, csrf } = visit
  const title = loudspeakerWords.in(language)('note-airing')
  return visit.workspace({ title, status }, <NotePage {...{ airing, now, language, csrf, form }} />)
}

async function note(visit: Visit): Promise<Response> {
  const airingId = idOf<'airing'>(visit, 'airing', 'alerts.no-such-airing')
  const form = await visit.form(noteForm)
  if (!form.ok) return showNote(visit, form, 422)
  const done = await visit.attempt(noteAiring, { airingId, ...form.value }, form)
  if (!done.ok) return showNote(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.loudspeaker(), { code: 'alerts.airing-kept' })
}

/** The loudspeaker desk: scripts, timetable, sheet, log. */
export const loudspeakerRoutes = defineRoutes(({ get, post }) => {
  get(urls.loudspeaker, official, showDesk)
  get(urls.write, official, async (visit) => showWrite(visit, await beginning(visit)))
  post(urls.write, official, write)
  get(urls.script, official, (visit) => showScript(visit))
  post(urls.plan, official, plan)
  get(urls.sheet, official, showSheet)
  get(urls.note, official, (visit) => showNote(visit, freshForm()))
  post(urls.note, official, note)
})
