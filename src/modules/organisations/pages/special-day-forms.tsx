import { z } from 'zod'
import { permit } from '#kit/refusal.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { ButtonLink, DateField, SelectField, TextField } from '#platform/ui/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { changeSpecialDay } from '../acts/change-special-day.ts'
import { enterSpecialDay } from '../acts/enter-special-day.ts'
import { removeSpecialDay } from '../acts/remove-special-day.ts'
import { words } from '../messages/index.ts'
import { Say } from '../parts/say.tsx'
import { mayOrder } from '../rules/access.ts'
import { type SpecialDay, specialDayKinds } from '../special-day.ts'
import { getSpecialDay } from '../store/special-days.ts'
import { urls } from '../urls.ts'
import { editing, type FieldOf } from './edit-page.tsx'
import { dayField, idIn, reasonField, textField } from './visit-input.ts'

const orders = (visit: Visit) => permit(mayOrder(visit.actor))
const shared = { across: true, dayless: true, permit: orders } as const

function calendarOf(visit: Visit, year?: number) {
  const back = urls.calendar(null, { nam: year })
  return { back, crumbs: [{ href: back, label: words.in(visit.language)('calendar') }] }
}

type DaySubject = { readonly day: SpecialDay } & ReturnType<typeof calendarOf>

async function loadDay(visit: Visit): Promise<DaySubject> {
  const day = await visit.read((reader) => getSpecialDay(reader, idIn<'special-day'>(visit)))
  return { day, ...calendarOf(visit, day.date.year) }
}

const dayFields = (field: FieldOf) => (
  <>
    <DateField {...field('date')} label={<Say word="special-day" />} />
    <Say
      language={(language) => (
        <SelectField
          {...field('kind')}
          label={<Say word="special-day-kind" />}
          options={specialDayKinds.map((kind) => ({
            value: kind,
            label: sayAny(language, `organisations.day-kind.${kind}`),
          }))}
        />
      )}
    />
    <TextField {...field('name')} label={<Say word="special-day-name" />} />
    <TextField
      {...field('source')}
      label={<Say word="special-day-source" />}
      hint={<Say word="special-day-source-hint" />}
    />
    <TextField
      {...field('instrument')}
      label={<Say word="special-day-instrument" />}
      hint={<Say word="special-day-instrument-hint" />}
      optional
    />
  </>
)

/** The official notice, when there is one. */
export const instrumentField = z
  .string()
  .trim()
  .max(300, 'organisations.too-long')
  .default('')
  .transform((text) => text || null)

const daySchema = z.object({
  date: dayField,
  kind: z.enum(specialDayKinds, 'organisations.field-missing'),
  name: textField(100),
  source: textField(),
  instrument: instrumentField,
  reason: reasonField,
})

/** A day off or a day worked instead is added for all. */
export const newSpecialDayForm = editing({
  ...shared,
  title: 'add-special-day-title',
  verb: 'add-special-day',
  load: async (visit) => calendarOf(visit),
  start: () => ({ kind: 'holiday' }),
  fields: (_subject, field) => dayFields(field),
  schema: daySchema,
  act: enterSpecialDay,
  input: ({ instrument, reason, ...day }) => ({ day, instrument, reason }),
  done: 'organisations.done-day',
})

/** A special day is put right. */
export const specialDayForm = editing({
  ...shared,
  title: 'change-special-day',
  verb: 'save-special-day',
  load: loadDay,
  start: ({ day: { date, kind, name, source, instrument } }) => ({
    date: formatDate(date),
    kind,
    name,
    source,
    instrument: instrument ?? '',
  }),
  fields: (_subject, field) => dayFields(field),
  actions: ({ day: { id } }) => (
    <ButtonLink variant="danger" href={urls.specialDayEnd({ id })}>
      <Say word="remove-special-day" />
    </ButtonLink>
  ),
  schema: daySchema,
  act: changeSpecialDay,
  input: ({ instrument, reason, ...day }, { day: { id } }) => ({ id, day, instrument, reason }),
  done: 'organisations.done-day',
})

/** A special day is taken out of the calendar. */
export const specialDayEndForm = editing({
  ...shared,
  title: 'remove-special-day',
  verb: 'remove-special-day',
  danger: true,
  load: loadDay,
  start: () => ({}),
  fields: ({ day: { date, name } }) => (
    <p>
      <Say
        language={(language) => (
          <Say word="remove-special-day-lead" params={{ day: formatDate(date, language), name }} />
        )}
      />
    </p>
  ),
  schema: z.object({ reason: reasonField }),
  act: removeSpecialDay,
  input: ({ reason }, { day: { id } }) => ({ id, reason }),
  done: 'organisations.done-day-removed',
})
