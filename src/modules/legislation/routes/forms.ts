import { z } from 'zod'
import { parseDate } from '#kit/vietnamese/index.ts'
import { consultationKinds, remarkStatuses } from '../consultation.ts'
import { legalEndings, type RelationKind, relationKinds } from '../legal-document.ts'

const line = (most: number) =>
  z.string().default('').transform((typed) => typed.trim()).pipe(z.string().max(most, 'legislation.text-long')) // prettier-ignore
const wanted = (most: number, code: string) =>
  z.string().default('').transform((typed) => typed.trim()).pipe(z.string().min(1, code).max(most, 'legislation.text-long')) // prettier-ignore

const dayOf = (wantedToo: boolean) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const read = parseDate(typed.trim())
      if (read) return read
      if (typed.trim() === '' && !wantedToo) return null
      context.addIssue({ code: 'custom', message: 'legislation.day-wrong' })
      return z.NEVER
    })
const day = dayOf(false)
const wantedDay = dayOf(true).transform((read) => read!)

const relations = Object.fromEntries(relationKinds.map((kind) => [kind, line(4000)])) as Record<
  RelationKind,
  ReturnType<typeof line>
>

export const enterForm = z.object({
  reference: line(100),
  issuedOn: day,
  issuer: line(200),
  kind: line(60),
  field: line(60),
  abstract: line(1000),
  signerName: line(120),
  signerTitle: line(120),
  effectiveFrom: day,
  endsOn: day,
  endWhy: line(500),
  body: line(900_000),
  correction: line(600),
  ...relations,
})

const why = wanted(500, 'legislation.reason-needed')
export const backForm = z.object({ backWhy: why })
export const forceForm = z.object({ forceWhy: why })
export const withdrawForm = z.object({ withdrawWhy: why })
export const endForm = z.object({ ended: z.enum(legalEndings, 'legislation.choose'), endTold: why })

export const consultationForm = z.object({
  kind: z.enum(consultationKinds, 'legislation.choose'),
  title: wanted(300, 'legislation.title-wanted'),
  lead: line(1000),
  body: wanted(900_000, 'legislation.draft-empty'),
  opensOn: wantedDay,
  closesOn: wantedDay,
  shortWhy: line(500),
})

/** The same where the text comes from a file. */
export const broughtConsultationForm = consultationForm.extend({ body: line(900_000) })

export const extendForm = z.object({ extendTo: wantedDay })
export const reportForm = z.object({ report: wanted(20_000, 'legislation.report-wanted') })
export const concludeForm = z.object({ result: wanted(500, 'legislation.result-unknown') })
export const decideForm = z.object({
  decision: z.enum(['shown', 'hidden'], 'legislation.choose'),
  hideWhy: line(500),
})
export const answerForm = z.object({
  status: z.enum(remarkStatuses, 'legislation.choose'),
  answer: wanted(5000, 'legislation.answer-wanted'),
})
export const termForm = z.object({
  kind: z.enum(consultationKinds, 'legislation.choose'),
  validFrom: wantedDay,
  days: z.coerce.number('legislation.days-wrong').int('legislation.days-wrong').min(1, 'legislation.days-wrong').max(365, 'legislation.days-wrong'), // prettier-ignore
  source: wanted(300, 'legislation.source-wanted'),
})
