import { z } from 'zod'
import { instantOf } from '#kit/calendar/index.ts'
import { parseMoment } from '#kit/vietnamese/index.ts'
import { endings } from '../article.ts'
import type { SectionId, SiteId } from '../site.ts'
import { isId } from '#kit/ids.ts'

const line = (most: number) =>
  z.string().default('').transform((typed) => typed.trim()).pipe(z.string().max(most, 'portal.text-long')) // prettier-ignore
const reason = z.string().trim().min(1, 'portal.reason-needed').max(500, 'portal.text-long')
/** A moment as Vietnamese write it: "7:30 25/12/2026", or the day first; an empty field is none. */
export const moment = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return undefined
    const local = parseMoment(typed)
    if (local) return instantOf(local)
    context.addIssue({ code: 'custom', message: 'portal.moment-wrong' })
    return z.NEVER
  })

/** Why personal data that was found may be handed on; empty where none was. */
const disclosure = line(300)

export const submitForm = z.object({ disclosure })
export const approveForm = z.object({ publishAt: moment, disclosure })
export const forceForm = z.object({ why: reason, publishAt: moment, disclosure })
export const whyForm = z.object({ why: reason })
export const offerForm = z.object({ direction: z.enum(['down', 'up'], 'portal.choose') })
export const endForm = z.object({
  ended: z.enum(endings, 'portal.choose'),
  endWhy: reason,
  mergedInto: line(500),
})
export const adoptForm = z.object({
  decision: z.enum(['adopted', 'localised', 'declined'], 'portal.choose'),
  site: z.custom<SiteId>(isId, 'portal.no-such-site'),
  section: z.custom<SectionId>((typed) => typed === '' || isId(typed), 'portal.section-wanted').optional(),
  why: line(300),
})
