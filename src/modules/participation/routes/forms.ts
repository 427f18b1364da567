import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import { commentModes } from '../arrangement.ts'
import type { CommentId } from '../comment.ts'
import { resultsShown } from '../poll.ts'
import { cleanWords } from '../rules/clean-words.ts'
import { readRefusedWords } from '../rules/refused-words.ts'

const many = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => (typeof typed === 'string' ? [typed] : typed))
const ids = many.transform((typed) => typed.filter((id): id is CommentId => isId(id)).slice(0, 200))
const lines = (typed: string) => typed.split('\n').map((line) => line.trim()).filter((line) => line !== '') // prettier-ignore
const why = z.string().trim().min(1, 'participation.why-wanted').max(500, 'participation.reason-long')

export const bulkForm = z
  .object({
    comments: ids,
    deed: z.enum(['approve', 'refuse'], 'participation.choose'),
    why: z.string().trim().max(500, 'participation.reason-long').default(''),
  })
  .superRefine(({ comments, deed, why: reason }, context) => {
    if (comments.length === 0)
      context.addIssue({ code: 'custom', path: ['comments'], message: 'participation.nothing-chosen' })
    if (deed === 'refuse' && reason === '')
      context.addIssue({ code: 'custom', path: ['why'], message: 'participation.why-wanted' })
  })
export const approveForm = z
  .object({ hidden: many, more: z.string().max(4000, 'participation.comment-long').default('') })
  .transform(({ hidden, more }) => [...new Set([...hidden.slice(0, 50), ...lines(more).slice(0, 50)])])
export const whyForm = z.object({ why })
export const closeForm = z.object({ closeWhy: why })
export const purposeForm = z.object({ purpose: why })
export const answerForm = z.object({
  answer: z
    .string()
    .default('')
    .transform((typed) => cleanWords(typed, { multiline: true }))
    .pipe(z.string().min(1, 'participation.text-wanted').max(2000, 'participation.comment-long')),
})

const days = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, 'participation.days-wrong')
  .transform(Number)
  .pipe(z.number().min(1, 'participation.days-wrong').max(3650, 'participation.days-wrong'))
export const arrangementForm = z.object({
  comments: z.enum(commentModes, 'participation.choose'),
  closeAfterDays: z.union([z.literal('').transform(() => null), days], 'participation.days-wrong'),
  contactDays: days,
  refusedWords: z.string().default('').transform(readRefusedWords),
})

const day = z
  .string()
  .default('')
  .transform((typed, context) => {
    const found = parseDate(typed.trim())
    if (found) return found
    context.addIssue({ code: 'custom', message: 'participation.day-wrong' })
    return z.NEVER
  })
export const pollForm = z.object({
  question: z
    .string()
    .default('')
    .transform((typed) => cleanWords(typed))
    .pipe(z.string().min(1, 'participation.question-wanted').max(300, 'participation.reason-long')),
  options: z
    .string()
    .default('')
    .transform((typed) => lines(typed).map((line) => cleanWords(line).slice(0, 200)))
    .pipe(z.array(z.string()).min(2, 'participation.answers-wanted').max(10, 'participation.answers-wanted')),
  kind: z.enum(['single', 'multiple'], 'participation.choose'),
  from: day,
  until: day,
  results: z.enum(resultsShown, 'participation.choose'),
})
