import { z } from 'zod'
import { announcedChoices, likelyChoice, type YearChoice } from '#kit/calendar/index.ts'
import { permit, reason as because, refuse } from '#kit/refusal.ts'
import { freshForm, type FormState, type Handler, type Visit } from '#platform/web/index.ts'
import { adoptHolidays } from '../acts/adopt-holidays.ts'
import { words } from '../messages/index.ts'
import { AdoptPage, type Adopting, isOpen } from '../pages/adopt-page.tsx'
import { order } from '../pages/order.ts'
import { instrumentField } from '../pages/special-day-forms.tsx'
import { reasonField } from '../pages/visit-input.ts'
import { mayOrder } from '../rules/access.ts'
import { mayAsk, proposalsFor } from '../rules/special-days.ts'
import { listSpecialDays } from '../store/special-days.ts'
import { urls } from '../urls.ts'

/** The choice of a year as the address or the form states it; what was announced, or is likely, where it does not. */
function choiceOf(year: number, before: string | undefined, beside: string | undefined): YearChoice {
  const known = announcedChoices[year] ?? likelyChoice(year)
  return {
    tetDaysBefore: /^[0-4]$/.test(before ?? '') ? Number(before) : known.tetDaysBefore,
    besideNationalDay: beside === '1' ? 1 : beside === '3' ? 3 : known.besideNationalDay,
  }
}

async function load(
  visit: Visit,
  before = visit.query('tet'),
  beside = visit.query('quoc-khanh'),
): Promise<Adopting> {
  permit(mayOrder(visit.actor))
  const year = Number(visit.param('year'))
  if (!mayAsk(year)) return refuse(404, because('organisations.year-unknown'))
  const from = new Temporal.PlainDate(year, 1, 1)
  const to = from.with({ month: 12, day: 31 })
  const entered = await visit.read((reader) => listSpecialDays(reader, { from, to }))
  const choice = choiceOf(year, before, beside)
  return { year, choice, proposals: proposalsFor(year, choice, entered) }
}

function page(visit: Visit, loaded: Adopting, form: FormState, status?: number) {
  const title = words.in(visit.language)('adopt-holidays-of', { year: loaded.year })
  return visit.workspace({ title, status }, <AdoptPage visit={visit} loaded={loaded} form={form} />)
}

/** The statutory holidays of a year, reckoned, beside what stands in the calendar. */
export const showAdopting: Handler = async (visit) => {
  const loaded = await load(visit)
  const dates = loaded.proposals.filter(isOpen).map(({ date }) => date.toString())
  return page(visit, loaded, freshForm({ dates, instrument: '', reason: '' }))
}

const schema = z.object({
  dates: z
    .union([z.iso.date(), z.array(z.iso.date())], 'organisations.nothing-to-adopt')
    .transform((dates) => [dates].flat().map((date) => Temporal.PlainDate.from(date))),
  tet: z.string().optional(),
  'quoc-khanh': z.string().optional(),
  instrument: instrumentField,
  reason: reasonField,
})

/** Takes the chosen days into the calendar; with a notice they are confirmed, without one they are proposals. */
export const adopt: Handler = async (visit) => {
  const form = await visit.form(schema)
  const sent = (name: string) => (typeof form.values[name] === 'string' ? form.values[name] : undefined)
  const loaded = await load(visit, sent('tet'), sent('quoc-khanh'))
  if (!form.ok) return page(visit, loaded, form, 422)
  const { year, choice } = loaded
  const { dates, instrument, reason } = form.value
  const done = await order(visit, adoptHolidays, { year, choice, dates, instrument, reason }, form)
  if (!done.ok) return page(visit, loaded, done.form, done.form.refusal?.status ?? 422)
  return visit.redirect(urls.calendar(null, { nam: year }), {
    code: 'organisations.done-adopted',
    params: done.value,
  })
}
