import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, freshForm, type FormState, type Visit } from '#platform/web/index.ts'
import { approveList, copyLastYear, enterEntry, removeEntry } from '../../acts/case-files/year-list.ts'
import { ownUnits } from '../../acts/case-files/own-units.ts'
import { generalStanding } from '../../acts/standing.ts'
import { words } from '../../messages/index.ts'
import { YearListPage } from '../../pages/case-files/year-list-page.tsx'
import { mayApproveList, mayDraftList } from '../../rules/case-files/year-list.ts'
import { findYearList, listEntries } from '../../store/case-files/year-lists.ts'
import { urls } from '../../urls.ts'
import { entryForm } from './forms.ts'
import { yearIn } from './year-in.ts'

const official = { who: 'official' } as const

async function showYear(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const year = yearIn(visit)
  const standing = generalStanding(visit)
  const { list, entries, units } = await visit.read(async (reader) => {
    const found = await findYearList(reader, year)
    return {
      list: found,
      entries: found ? await listEntries(reader, found.id) : [],
      units: await ownUnits(reader),
    }
  })
  const asked = list ?? { approvedAt: null }
  const own = units.filter(({ id }) => mayDraftList(standing, asked, id).length === 0)
  return visit.workspace(
    { title: words.in(language)('case-list', { year: String(year) }), status },
    <YearListPage
      {...{ language, csrf, year, list, entries, form }}
      units={own}
      mayDraft={own.length > 0}
      mayCopy={mayDraftList(standing, asked, null).length === 0}
      mayApprove={mayApproveList(standing, asked, entries.length).length === 0}
    />,
  )
}

async function doEnter(visit: Visit): Promise<Response> {
  const year = yearIn(visit)
  const form = await visit.form(entryForm)
  if (!form.ok) return showYear(visit, form, 422)
  const made = await visit.attempt(enterEntry, { ...form.value, year }, form)
  if (!made.ok) return showYear(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.yearList({ year: String(year) }), { code: 'documents.case-list-entered' })
}

async function doStep(visit: Visit): Promise<Response> {
  const year = yearIn(visit)
  const step = visit.param('step')
  const back = (code: string) => visit.redirect(urls.yearList({ year: String(year) }), { code })
  if (step === 'approve') {
    await visit.act(approveList, year)
    return back('documents.case-list-approved')
  }
  if (step === 'copy') {
    await visit.act(copyLastYear, year)
    return back('documents.case-list-copied')
  }
  const { entryId } = await visit.fields()
  if (step !== 'remove' || !isId(entryId)) return refuse(404, reason('documents.case-list-entry-unknown'))
  await visit.act(removeEntry, { year, entryId: entryId as Id<'case-list-entry'> })
  return back('documents.case-list-removed')
}

/** The year's list of files. */
export const yearListRoutes = defineRoutes(({ get, post }) => {
  get(urls.yearList, official, (visit) => showYear(visit, freshForm()))
  post(urls.yearList, official, doEnter)
  post(urls.yearListStep, official, doStep)
})
