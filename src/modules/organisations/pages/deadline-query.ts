import { z } from 'zod'
import { instantOf, type Term } from '#kit/calendar/index.ts'
import { formatDate, formatTime } from '#kit/vietnamese/index.ts'
import { parseForm, type ParsedForm, type Visit } from '#platform/web/index.ts'
import { parseClock } from '../rules/clock-time.ts'
import { countField, dayField } from './visit-input.ts'

/** How a term may be counted, the usual first. */
export const termUnits = ['working_day', 'working_hour', 'day'] as const satisfies readonly Term['unit'][]

export type Asked = { readonly arrival: Temporal.Instant; readonly term: Term }

const schema = z
  .object({
    tu: dayField,
    luc: z.string().transform((text, context) => {
      const time = parseClock(text)
      if (!time) context.addIssue({ code: 'custom', message: 'organisations.clock-malformed' })
      return time ?? z.NEVER
    }),
    so: countField(1, 400),
    tinh: z.enum(termUnits, 'organisations.field-missing'),
  })
  .transform(({ tu, luc, so, tinh }): Asked => ({
    arrival: instantOf(tu.toPlainDateTime(luc)),
    term: { count: so, unit: tinh },
  }))

/** The deadline asked for in the address (`?tu=23/11/2026&luc=8:30&so=5&tinh=working_day`); the form from now when nothing is asked. */
export function deadlineIn(visit: Visit, now: Temporal.Instant): { asked: boolean; form: ParsedForm<Asked> } {
  const names = ['tu', 'luc', 'so', 'tinh'] as const
  const sent = Object.fromEntries(names.map((name) => [name, visit.query(name) ?? '']))
  const asked = sent.so !== ''
  const start = { tu: formatDate(now), luc: formatTime(now), so: '5', tinh: 'working_day' }
  return { asked, form: parseForm(schema, asked ? sent : start) }
}
