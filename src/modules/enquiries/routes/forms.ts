import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import type { PictureId } from '../enquiry.ts'
import { termCodes, termKinds } from '../term.ts'

const line = (most: number) => z.string().default('').transform((typed) => typed.trim()).pipe(z.string().max(most, 'enquiries.text-long')) // prettier-ignore
const wanted = (most: number, code: string) =>
  z.string(code).trim().min(1, code).max(most, 'enquiries.text-long')
const reason = wanted(1000, 'enquiries.reason-wanted')
const id = <Value>(code: string) => z.custom<Value>(isId, code)
const many = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => (typeof typed === 'string' ? [typed] : typed))

export const assignForm = z.object({
  unit: id<string>('enquiries.unit-wanted'),
  person: line(40),
  assignWhy: line(500),
})
export const refuseForm = z.object({ refuseWhy: reason, ground: line(200) })
export const forwardForm = z.object({ to: line(40), toName: line(200), forwardWhy: reason })
export const answerForm = z.object({ answer: wanted(20_000, 'enquiries.answer-wanted'), next: line(10) })
export const returnForm = z.object({ returnWhy: reason })
export const extendForm = z.object({ extendWhy: reason })
export const unpublishForm = z.object({ unpublishWhy: reason })
export const closeForm = z.object({ closeWhy: reason })
export const grantForm = z.object({
  fee: z
    .string('enquiries.fee-wrong')
    .transform((typed) => typed.replaceAll(/[.\s]|đồng|đ/g, ''))
    .pipe(z.string().regex(/^\d{1,10}$/, 'enquiries.fee-wrong'))
    .transform(BigInt),
  grantWhy: line(500),
})
export const publishForm = z.object({
  title: wanted(200, 'enquiries.title-wanted'),
  question: wanted(10_000, 'enquiries.words-wanted'),
  publicAnswer: wanted(20_000, 'enquiries.answer-wanted'),
  picture: many.transform((ids) => ids.filter((one): one is PictureId => isId(one))),
  looked: line(1),
})

const date = z
  .string()
  .default('')
  .transform((typed, context) => {
    const day = parseDate(typed)
    if (day) return day
    context.addIssue({ code: 'custom', message: 'enquiries.day-wrong' })
    return z.NEVER
  })
const clock = z
  .string()
  .default('')
  .transform((typed, context) => {
    const [, hour, minute] = /^\s*(\d{1,2})\s*(?:[:hg]|giờ)\s*(\d{2})?\s*$/i.exec(typed) ?? []
    if (hour && Number(hour) < 24 && Number(minute ?? 0) < 60)
      return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute ?? 0) })
    context.addIssue({ code: 'custom', message: 'enquiries.clock-wrong' })
    return z.NEVER
  })
const number = (least: number, most: number, code: string) =>
  z.string(code).trim().regex(/^\d{1,4}$/, code).transform(Number).pipe(z.number().min(least, code).max(most, code)) // prettier-ignore

export const receptionForm = z.object({
  day: date,
  opens: clock,
  closes: clock,
  official: wanted(120, 'enquiries.name-wanted'),
  post: wanted(160, 'enquiries.name-wanted'),
  place: wanted(240, 'enquiries.place-wanted'),
  note: line(500),
  turns: number(0, 200, 'enquiries.turns-wrong'),
})
export const standInForm = z.object({
  standInName: wanted(120, 'enquiries.name-wanted'),
  standInPost: wanted(160, 'enquiries.name-wanted'),
  standInWhy: reason,
})
export const cancelForm = z.object({ cancelWhy: reason })
export const turnForm = z.object({ came: z.enum(['yes', 'no'], 'enquiries.choose'), result: line(2000) })
export const weekForm = z.object({ monday: date, typed: wanted(20_000, 'enquiries.week-empty') })
export const termForm = z.object({
  term: z
    .string('enquiries.choose')
    .transform((typed) => typed.split(':'))
    .pipe(z.tuple([z.enum(termKinds), z.enum(termCodes)], 'enquiries.choose')),
  count: number(1, 3650, 'enquiries.count-wrong'),
  source: wanted(300, 'enquiries.source-wanted'),
})
