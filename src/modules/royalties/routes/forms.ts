import { z } from 'zod'
import { type Id, isId } from '#kit/ids.ts'
import { parseMoney } from '#kit/money/index.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import type { ProposedShare } from '../acts/propose-fee.ts'
import { type AuthorId, figureCodes, mostShares, type ProposalId, shareRoles } from '../royalty.ts'
import { parseCoefficient } from '../rules/coefficient.ts'

const line = (most: number) =>
  z.string().default('').transform((typed) => typed.trim()).pipe(z.string().max(most, 'royalties.text-long')) // prettier-ignore
const why = z.string('royalties.why-wanted').trim().min(1, 'royalties.why-wanted').max(500, 'royalties.why-wanted') // prettier-ignore

/** A typed text read by a parser of the kit; what it cannot read is complained of. */
const readBy = <Value>(parse: (typed: string) => Value | undefined, complaint: string) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const value = parse(typed)
      if (value !== undefined) return value
      context.addIssue({ code: 'custom', message: complaint })
      return z.NEVER
    })

const coefficient = readBy(parseCoefficient, 'royalties.coefficient-wanted')
const day = readBy(parseDate, 'royalties.date-wrong')

/** Reads the rows of people: a person alone needs no share; an empty row is none. */
function sharesIn(typed: Readonly<Record<string, unknown>>, context: z.RefinementCtx): ProposedShare[] {
  const say = (name: string) => (typeof typed[name] === 'string' ? typed[name].trim() : '')
  const named = Array.from({ length: mostShares }, (_, at) => at + 1).filter(
    (at) => say(`author${at}`) !== '',
  )
  if (named.length === 0)
    context.addIssue({ code: 'custom', message: 'royalties.author-wanted', path: ['author1'] })
  return named.map((at) => {
    const percent = say(`percent${at}`) || (named.length === 1 ? '100' : '')
    if (!isId(say(`author${at}`)))
      context.addIssue({ code: 'custom', message: 'royalties.no-such-author', path: [`author${at}`] })
    if (!/^\d{1,3}$/.test(percent) || Number(percent) > 100)
      context.addIssue({ code: 'custom', message: 'royalties.percent-wrong', path: [`percent${at}`] })
    const role = shareRoles.find((one) => one === say(`role${at}`)) ?? 'author'
    return { authorId: say(`author${at}`) as AuthorId, role, percent: Number(percent) }
  })
}

const withShares = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape).transform((typed, context) => ({ ...typed, shares: sharesIn(typed, context) }))

export const proposeForm = withShares({
  genre: z.string().default('').pipe(z.string().min(1, 'royalties.genre-wanted')),
  coefficient,
  why,
})
export const correctForm = withShares({ coefficient, why })
export const giveBackForm = z.object({ why })
export const agreeForm = z.object({
  lines: z
    .union([z.string(), z.array(z.string())], 'royalties.choose-lines')
    .transform((typed) => [typed].flat().filter((one): one is ProposalId => isId(one)))
    .pipe(z.array(z.custom<ProposalId>()).min(1, 'royalties.choose-lines')),
})
export const closeForm = z.object({ seen: z.string().default('') })
export const authorForm = z.object({
  name: z.string().default('').transform((typed) => typed.trim()).pipe(z.string().min(1, 'royalties.name-wanted').max(120, 'royalties.name-wanted')), // prettier-ignore
  penName: line(120),
  accountId: z
    .string()
    .default('')
    .transform((typed, context) => {
      if (typed === '') return null
      if (isId(typed)) return typed as Id<'account'>
      context.addIssue({ code: 'custom', message: 'royalties.account-wrong' })
      return z.NEVER
    }),
  taxCode: line(20).pipe(z.string().regex(/^(?:(?:\d{10}|\d{12})(?:-\d{3})?)?$/, 'royalties.tax-code-wrong')),
  taxed: z.string().optional().transform((typed) => typed === '1'), // prettier-ignore
  closed: z.string().optional().transform((typed) => typed === '1'), // prettier-ignore
})

const amount = (typed: string) => {
  const value = parseMoney(typed)
  return value !== undefined && value >= 0n ? (value as bigint) : undefined
}
const source = z.string('royalties.source-wanted').trim().min(2, 'royalties.source-wanted').max(200, 'royalties.source-wanted') // prettier-ignore

export const figureForm = z.object({
  figure: z.enum(figureCodes, 'royalties.figure-wanted'),
  value: readBy(amount, 'royalties.value-wrong'),
  validFrom: day,
  source,
})
export const genreForm = z.object({
  genre: z.string('royalties.name-wanted').trim().min(1, 'royalties.name-wanted').max(60, 'royalties.name-wanted'), // prettier-ignore
  least: coefficient,
  most: coefficient,
  genreFrom: day,
  genreSource: source,
})
