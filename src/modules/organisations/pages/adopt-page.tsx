import type { VNode } from 'preact'
import type { YearChoice } from '#kit/calendar/index.ts'
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
import { complaintsOf, fieldOf, type FormState, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import type { Proposal } from '../rules/special-days.ts'
import { urls } from '../urls.ts'

/** The statutory days of a year, by what was decided for it. */
export type Adopting = { year: number; choice: YearChoice; proposals: readonly Proposal[] }

/** Says whether a day can still be adopted or confirmed. */
export function isOpen({ entered }: Proposal): boolean {
  return !entered || entered.instrument === null
}

/** The days that the law gives, to be compared, chosen and confirmed. */
export function AdoptPage({
  visit,
  loaded,
  form,
}: {
  visit: Visit
  loaded: Adopting
  form: FormState
}): VNode {
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
