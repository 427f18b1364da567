import { z } from 'zod'
import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { today } from '#kit/calendar/index.ts'
import { formatDate, parseDate } from '#kit/vietnamese/index.ts'
import type { Visit } from '#platform/web/index.ts'

/** The id in the address; refuses (404) what is no id. */
export function idIn<Kind extends string>(visit: Visit, name = 'id'): Id<Kind> {
  const text = visit.param(name)
  return isId(text) ? (text as Id<Kind>) : refuse(404, reason('organisations.address-unknown'))
}

/** The day of the view, from `?ngay=`: today when absent; refuses (422) what is no day. */
export function dayIn(visit: Visit): { day: Temporal.PlainDate; asked: string | undefined } {
  const asked = visit.query('ngay')?.trim() || undefined
  const now = today(Temporal.Now.instant())
  if (asked === undefined) return { day: now, asked }
  return { day: parseDate(asked) ?? refuse(422, reason('organisations.day-malformed')), asked }
}

/** The word for today in forms: 23/11/2026. */
export function todayWritten(): string {
  return formatDate(today(Temporal.Now.instant()))
}

/** A day as people type it. */
export const dayField = z.string('organisations.day-malformed').transform((text, context) => {
  const day = parseDate(text)
  if (!day) context.addIssue({ code: 'custom', message: 'organisations.day-malformed' })
  return day ?? z.NEVER
})

/** A text that must be there, of at most so many characters. */
export const textField = (most = 300) =>
  z
    .string('organisations.field-missing')
    .trim()
    .min(1, 'organisations.field-missing')
    .max(most, 'organisations.too-long')

/** An abbreviation for document symbols. */
export const abbreviationField = z.string().trim().max(30, 'organisations.too-long')

/** Why: required of every edit. */
export const reasonField = z
  .string('organisations.reason-missing')
  .trim()
  .min(3, 'organisations.reason-missing')
  .max(500, 'organisations.too-long')

/** An id chosen in a form; empty means none. */
export const idField = <Kind extends string>() =>
  z
    .string()
    .optional()
    .transform((text, context): Id<Kind> | null => {
      if (!text) return null
      if (isId(text)) return text as Id<Kind>
      context.addIssue({ code: 'custom', message: 'organisations.field-missing' })
      return z.NEVER
    })

/** An id that must be chosen. */
export const neededId = <Kind extends string>() =>
  z.custom<Id<Kind>>((text) => typeof text === 'string' && isId(text), 'organisations.field-missing')

/** A whole number between two bounds, as typed. */
export const countField = (least: number, most: number) => {
  const wrong = 'organisations.number-malformed'
  return z.coerce.number(wrong).int(wrong).min(least, wrong).max(most, wrong)
}
