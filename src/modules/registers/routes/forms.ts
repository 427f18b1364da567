import { parseDate } from '#kit/vietnamese/index.ts'
import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'
import { z } from 'zod'
import { bookKinds } from '../book.ts'
import { readCodes } from '../rules/code-lists.ts'

const text = (missing: string) => z.string().trim().min(1, missing).max(300, 'registers.text-long')
const whole = z
  .string()
  .trim()
  .regex(/^\d{0,6}$/, 'registers.number-wrong')
  .transform(Number)
const id = <Kind extends string>(missing: string) => z.custom<Id<Kind>>(isId, missing)

export const reasonForm = z.object({
  reason: z.string().trim().min(1, 'registers.reason-needed').max(500, 'registers.reason-long'),
})

export const takeForm = z.object({
  key: z.string().trim().min(1, 'registers.key-wrong').max(200, 'registers.key-wrong'),
  purpose: z
    .string()
    .trim()
    .max(300, 'registers.text-long')
    .optional()
    .transform((typed) => typed || undefined),
})

export const openRegisterForm = z.object({
  kind: z.enum(bookKinds, 'registers.kind-needed'),
  name: text('registers.name-needed'),
  documentType: z
    .string()
    .optional()
    .transform((typed) => typed || undefined),
  seriesId: z
    .custom<Id<'series'> | ''>((typed) => typed === '' || isId(typed), 'registers.choose-series')
    .optional()
    .transform((typed) => typed || undefined),
  continuesAfter: whole.optional(),
})

export const openYearForm = z.object({
  registerId: id<'register'>('registers.choose-register'),
  year: z
    .string()
    .trim()
    .regex(/^(19|20|21)\d\d$/, 'registers.year-wrong')
    .transform(Number),
  continuesAfter: whole.optional(),
})

export const arrangeForm = reasonForm.extend({ seriesId: id<'series'>('registers.choose-series') })

export const versionForm = z.object({
  validFrom: z.string().transform((typed, context) => {
    const day = parseDate(typed)
    if (day) return day
    context.addIssue({ code: 'custom', message: 'registers.date-wrong' })
    return z.NEVER
  }),
  source: text('registers.source-needed'),
  codes: z.string().transform((typed, context) => {
    const reading = readCodes(typed)
    if (reading.ok) return reading.codes
    context.addIssue({ code: 'custom', message: 'registers.codes-wrong' })
    return z.NEVER
  }),
})

/** The id in the address, or 404: a text that is no id names nothing. */
export function idOf<Kind extends string>(visit: Visit, name = 'id'): Id<Kind> {
  const value = visit.param(name)
  return isId(value) ? (value as Id<Kind>) : refuse(404, reason('registers.unknown-book'))
}
