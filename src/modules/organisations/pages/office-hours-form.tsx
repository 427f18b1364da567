import { z } from 'zod'
import { usualOfficeHours } from '#kit/calendar/index.ts'
import { permit } from '#kit/refusal.ts'
import { formatWeekday } from '#kit/vietnamese/index.ts'
import { TextField } from '#platform/ui/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { setOfficeHours } from '../acts/set-office-hours.ts'
import { words } from '../messages/index.ts'
import { weekdays } from '../office-hours.ts'
import { dayOfWeek } from '../parts/office-week.tsx'
import { Say } from '../parts/say.tsx'
import { maySetHours, readOpenings, writeOpenings } from '../rules/office-hours.ts'
import { getAuthority } from '../store/authorities.ts'
import { findOfficeHours } from '../store/office-hours.ts'
import { urls } from '../urls.ts'
import { editing } from './edit-page.tsx'
import { dayField, idIn, reasonField } from './visit-input.ts'

async function load(visit: Visit) {
  const id = idIn<'authority'>(visit)
  return visit.read(async (reader) => ({
    authority: await getAuthority(reader, id),
    hours: (await findOfficeHours(reader, id))?.hours ?? usualOfficeHours,
    authorityId: id,
    back: urls.calendar(),
    crumbs: [{ href: urls.calendar(), label: words.in(visit.language)('calendar') }],
  }))
}

const openings = z
  .string()
  .default('')
  .transform((text, context) => {
    const read = readOpenings(text)
    if (!read) context.addIssue({ code: 'custom', message: 'organisations.hours-malformed' })
    return read ?? z.NEVER
  })

/** An authority sets its weekly hours from a day on. */
export const officeHoursForm = editing({
  title: 'set-hours',
  lead: 'set-hours-lead',
  verb: 'save-hours',
  own: true,
  permit: (visit, { authorityId }) => permit(maySetHours(visit.actor, authorityId)),
  load,
  start: ({ hours }) =>
    Object.fromEntries(weekdays.map((weekday) => [`thu${weekday}`, writeOpenings(hours[weekday])])),
  fields: (_subject, field) =>
    weekdays.map((weekday) => (
      <Say
        key={weekday}
        language={(language) => (
          <TextField
            {...field(`thu${weekday}`)}
            label={formatWeekday(dayOfWeek(weekday), language)}
            hint={weekday === 1 ? <Say word="hours-hint" /> : undefined}
            optional={weekday > 5}
          />
        )}
      />
    )),
  schema: z.object({
    on: dayField,
    reason: reasonField,
    thu1: openings,
    thu2: openings,
    thu3: openings,
    thu4: openings,
    thu5: openings,
    thu6: openings,
    thu7: openings,
  }),
  act: setOfficeHours,
  input: ({ on, reason, thu1, thu2, thu3, thu4, thu5, thu6, thu7 }, { authorityId }) => ({
    on,
    reason,
    authorityId,
    hours: { 1: thu1, 2: thu2, 3: thu3, 4: thu4, 5: thu5, 6: thu6, 7: thu7 },
  }),
  done: 'organisations.done-hours',
})
