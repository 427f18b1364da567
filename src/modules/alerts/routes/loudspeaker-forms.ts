import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import type { AlertId } from '../alert.ts'
import { airingOutcomes, type ScriptSource } from '../loudspeaker.ts'
import { line, many, wanted } from './forms.ts'

const day = z
  .string('alerts.date-wrong')
  .transform((typed) => parseDate(typed))
  .refine((read) => read !== undefined, 'alerts.date-wrong')

/** Times of a day as people type them: "5:00, 17h30"; each once. */
const times = z.string('alerts.times-wrong').transform((typed, context) => {
  const parts = typed.split(/[,;]|\svà\s/).map((part) => part.trim()).filter((part) => part !== '') // prettier-ignore
  const read = parts.map((part) => /^(\d{1,2})\s*(?:giờ|[:hg])\s*(\d{2})?$/i.exec(part))
  const found = read.map((one) => ({ hour: Number(one?.[1] ?? 99), minute: Number(one?.[2] ?? 0) }))
  if (found.length > 0 && found.length <= 12 && found.every(({ hour, minute }) => hour < 24 && minute < 60))
    return [...new Map(found.map((one) => [`${one.hour} ${one.minute}`, Temporal.PlainTime.from(one)])).values()] // prettier-ignore
  context.addIssue({ code: 'custom', message: 'alerts.times-wrong' })
  return z.NEVER
})

export const writeForm = z.object({
  title: wanted(160, 'alerts.title-wanted'),
  body: wanted(20_000, 'alerts.body-wanted'),
  alert: z.custom<AlertId | ''>((typed) => typed === undefined || typed === '' || isId(typed)).optional(),
})
export const planForm = z.object({
  from: day,
  until: day,
  weekdays: many.transform((typed) => typed.map(Number).filter((one) => one >= 1 && one <= 7)),
  times,
  clusters: many,
})
export const noteForm = z
  .object({ outcome: z.enum(airingOutcomes, 'alerts.choose'), reader: line(100), why: line(300) })
  .refine(({ outcome, reader }) => outcome !== 'read' || reader !== '', { path: ['reader'], message: 'alerts.reader-wanted' }) // prettier-ignore
  .refine(({ outcome, why }) => outcome === 'read' || why !== '', { path: ['why'], message: 'alerts.reason-wanted' }) // prettier-ignore

/** Out of what a script was taken, as its form tells. */
export const sourceOf = (alert: AlertId | '' | undefined): ScriptSource =>
  alert ? { type: 'alert', id: alert } : { type: 'typed' }
