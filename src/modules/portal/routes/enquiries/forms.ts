import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { supplies } from '#modules/enquiries/index.ts'

const line = (most: number) => z.string().default('').transform((typed) => typed.trim()).pipe(z.string().max(most, 'portal-enquiries.text-long')) // prettier-ignore
const wanted = (most: number, code: string) =>
  z.string(code).trim().min(1, code).max(most, 'portal-enquiries.text-long')

/** A phone number as people type it, as its digits; empty where none was. */
const phone = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll(/[\s.()-]/g, '').replace(/^\+?84/, '0'))
  .pipe(z.union([z.literal(''), z.string().regex(/^0\d{8,10}$/)], 'portal-enquiries.phone-wrong'))
const email = line(120).pipe(z.union([z.literal(''), z.email()], 'portal-enquiries.email-wrong'))

/** As exactly as places are kept: about a metre. */
const near = (degrees: string) => Math.round(Number(degrees) * 1e5) / 1e5

/** “16.6512, 107.0123”; nothing where nothing was typed. */
const coordinates = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    const [, north, east] =
      /^\s*(-?\d{1,2}(?:\.\d{1,12})?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*$/.exec(typed) ?? []
    if (north && east && Math.abs(Number(north)) <= 90 && Math.abs(Number(east)) <= 180)
      return { latitude: near(north), longitude: near(east) }
    context.addIssue({ code: 'custom', message: 'portal-enquiries.coordinates-wrong' })
    return z.NEVER
  })

const sender = { name: wanted(100, 'portal-enquiries.name-wanted'), phone, email }
const submission = z.string().default('').transform((typed) => (isId(typed) ? typed : undefined)) // prettier-ignore
const words = {
  submission,
  title: wanted(200, 'portal-enquiries.title-wanted'),
  field: wanted(40, 'portal-enquiries.field-wanted'),
  body: wanted(10_000, 'portal-enquiries.body-wanted'),
  ...sender,
}
const reachable = ({ phone: number, email: address }: { phone: string; email: string }) =>
  number !== '' || address !== ''
const unreachable = { path: ['phone'], message: 'portal-enquiries.contact-wanted' }

const nowhere = {
  place: '',
  village: '',
  coordinates: null,
  residence: '',
  identityPaper: '',
  supply: '',
  purpose: '',
} as const

export type Sent = {
  readonly submission: string | undefined
  readonly title: string
  readonly field: string
  readonly body: string
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly place: string
  readonly village: string
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null
  readonly residence: string
  readonly identityPaper: string
  readonly supply: string
  readonly purpose: string
}

/** What each kind of enquiry asks of who sends it. */
export const sendForms = {
  question: z
    .object(words)
    .refine(reachable, unreachable)
    .transform((typed): Sent => ({ ...nowhere, ...typed })),
  feedback: z
    .object({ ...words, place: line(200), village: line(120), coordinates })
    .refine(reachable, unreachable)
    .transform((typed): Sent => ({ ...nowhere, ...typed })),
  information: z
    .object({
      ...words,
      residence: wanted(200, 'portal-enquiries.residence-wanted'),
      identityPaper: wanted(40, 'portal-enquiries.identity-wanted'),
      supply: z.enum(supplies, 'portal-enquiries.supply-wanted'),
      purpose: line(500),
    })
    .refine(reachable, unreachable)
    .transform((typed): Sent => ({ ...nowhere, ...typed })),
} as const

export const bookForm = z.object({
  submission,
  matter: wanted(1000, 'portal-enquiries.matter-wanted'),
  name: sender.name,
  phone: phone.pipe(z.string().min(1, 'portal-enquiries.phone-wrong')),
})
export const rateForm = z.object({
  score: z.enum(['1', '2', '3'], 'portal-enquiries.choose').transform((typed) => Number(typed) as 1 | 2 | 3),
  why: line(500),
})
