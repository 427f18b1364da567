import { parseDate } from '#kit/vietnamese/index.ts'

/** The days of a report, both counted. */
export type ReportPeriod = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }

/** The fields of the form, as addresses name them. */
export type TypedPeriod = { readonly tu: string; readonly den: string }

export type AskedPeriod =
  | { readonly period: ReportPeriod }
  | { readonly errors: Partial<Record<keyof TypedPeriod, string[]>> }

/** The period that was asked for; what was not said is this month up to today. Says what cannot be meant, field by field. */
export function reportPeriod({ tu, den }: TypedPeriod, today: Temporal.PlainDate): AskedPeriod {
  const until = den === '' ? today : parseDate(den)
  const from = tu === '' ? (until ?? today).with({ day: 1 }) : parseDate(tu)
  if (!from || !until)
    return {
      errors: {
        ...(from ? {} : { tu: ['exchange.day-wrong'] }),
        ...(until ? {} : { den: ['exchange.day-wrong'] }),
      },
    }
  if (Temporal.PlainDate.compare(from, until) > 0) return { errors: { den: ['exchange.period-reversed'] } }
  return { period: { from, until } }
}
