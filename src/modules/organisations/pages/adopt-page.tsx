import type { VNode } from 'preact'
import { z } from 'zod'
import { announcedChoices, likelyChoice, type YearChoice } from '#kit/calendar/index.ts'
import { permit, reason as because, refuse } from '#kit/refusal.ts'
import { formatDate, formatWeekday } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkboxes,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import {
  complaintsOf,
  fieldOf,
  freshForm,
  type FormState,
  type Handler,
  type Visit,
} from '#platform/web/index.ts'
import { adoptHolidays } from '../acts/adopt-holidays.ts'
import { words } from '../messages/index.ts'
import { mayOrder } from '../rules/access.ts'
import { mayAsk, type Proposal, proposalsFor } from '../rules/special-days.ts'
import { listSpecialDays } from '../store/special-days.ts'
import { urls } from '../urls.ts'
import { order } from './order.ts'
import { instrumentField } from './special-day-forms.tsx'
import { reasonField } from './visit-input.ts'

type Loaded = { year: number; choice: YearChoice; proposals: readonly Proposal[] }

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
): Promise<Loaded> {
  permit(mayOrder(visit.actor))
  const year = Number(visit.param('year'))
  if (!mayAsk(year)) return refuse(404, because('organisations.year-unknown'))
  const from = new Temporal.PlainDate(year, 1, 1)
  const to = from.with({ month: 12, day: 31 })
  const entered = await visit.read((reader) => listSpecialDays(reader, { from, to }))
  const choice = choiceOf(year, before, beside)
  return { year, choice, proposals: proposalsFor(year, choice, entered) }
}

const isOpen = ({ entered }: Proposal) => !entered || entered.instrument === null

function AdoptPage({ visit, loaded, form }: { visit: Visit; loaded: Loaded; form: FormState }): VNode {
  const t = useWords(words)
  const { language, csrf } = visit
  const { year, choice, proposals } = loaded
  const here = urls.adoptHolidays({ year })
  const said = ({ entered }: Proposal) =>
    entered ? (entered.instrument === null ? 'adopt-waiting' : 'adopt-entered') : 'adopt-new'
  const chosen = form.values.dates ?? []
  return (
    <>
      <PageHeader
        title={t('adopt-holidays-of', { year })}
        lead={t('adopt-lead')}
        crumbs={[{ href: urls.calendar(null, { nam: year }), label: t('calendar') }]}
      />
      <div class="stack">
        <form class="filters" method="get" action={here}>
          <SelectField
            name="tet"
            label={t('tet-days-before')}
            value={String(choice.tetDaysBefore)}
            options={['0', '1', '2', '3', '4'].map((value) => ({ value, label: value }))}
          />
          <SelectField
            name="quoc-khanh"
            label={t('beside-national-day')}
            value={String(choice.besideNationalDay)}
            options={(['1', '3'] as const).map((value) => ({ value, label: t(`beside-${value}`) }))}
          />
          <Button icon="refresh-cw">{t('adopt-again')}</Button>
        </form>
        <Form action={here} csrf={csrf} complaints={complaintsOf(form, language)}>
          <input type="hidden" name="tet" value={choice.tetDaysBefore} />
          <input type="hidden" name="quoc-khanh" value={choice.besideNationalDay} />
          <Checkboxes
            name="dates"
            label={t('adopt-days')}
            values={typeof chosen === 'string' ? [chosen] : chosen}
            options={proposals.map((proposal) => ({
              value: proposal.date.toString(),
              disabled: !isOpen(proposal),
              label: t(said(proposal), {
                day: `${formatWeekday(proposal.date, language)} ${formatDate(proposal.date, language)}`,
                name: proposal.name,
              }),
            }))}
          />
          <TextField
            {...fieldOf(form, 'instrument', language)}
            label={t('special-day-instrument')}
            hint={t('special-day-instrument-hint')}
            optional
          />
          <TextArea
            {...fieldOf(form, 'reason', language)}
            label={t('reason')}
            hint={t('reason-hint')}
            rows={2}
          />
          <FormActions>
            <Button variant="primary">{t('adopt-verb')}</Button>
            <ButtonLink variant="quiet" href={urls.calendar(null, { nam: year })}>
              {t('cancel')}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  )
}

function page(visit: Visit, loaded: Loaded, form: FormState, status?: number) {
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
