import { z } from 'zod'
import { instantOf } from '#kit/calendar/index.ts'
import { parseMoment } from '#kit/vietnamese/index.ts'
import { categories, certainties, scales } from '../alert.ts'

/** A line or text that may be empty. */
export const line = (most: number) =>
  z.string().default('').transform((typed) => typed.trim()).pipe(z.string().max(most, 'alerts.text-long')) // prettier-ignore
/** A text that may not. */
export const wanted = (most: number, code: string) =>
  z.string(code).trim().min(1, code).max(most, 'alerts.text-long')
export const many = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => (typeof typed === 'string' ? [typed] : typed))

const moment = (missing?: string) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const local = parseMoment(typed)
      if (local) return instantOf(local)
      if (typed.trim() === '' && missing === undefined) return undefined
      context.addIssue({ code: 'custom', message: typed.trim() === '' ? missing! : 'alerts.moment-wrong' })
      return z.NEVER
    })

const level = z
  .string('alerts.no-such-level')
  .regex(/^(disaster|general):[1-5]$/, 'alerts.no-such-level')
  .transform((typed) => {
    const [scale, rank] = typed.split(':')
    return { scale: scale as (typeof scales)[number], rank: Number(rank) }
  })

/** What an issue says. */
export const nextForm = z.object({
  level,
  headline: wanted(160, 'alerts.headline-wanted'),
  happening: line(2000),
  advice: wanted(2000, 'alerts.advice-wanted'),
  certainty: z.enum(certainties, 'alerts.choose'),
  from: moment(),
  until: moment('alerts.until-wanted'),
  area: z.enum(['whole', 'some'], 'alerts.choose'),
  places: many,
  areaNote: line(300),
  phones: line(600),
  source: line(200),
  aloneWhy: line(300),
})
export const issueForm = nextForm.extend({
  kind: z.string('alerts.choose').min(1, 'alerts.choose').max(80, 'alerts.choose'),
  drill: z.literal('1').optional(),
})
export const endForm = z.object({
  how: z.enum(['all-clear', 'error'], 'alerts.choose'),
  why: wanted(300, 'alerts.reason-wanted'),
})
export const kindForm = z.object({
  name: wanted(80, 'alerts.name-wanted'),
  nameEn: line(80),
  scale: z.enum(scales, 'alerts.choose'),
  category: z.enum(categories, 'alerts.choose'),
})
