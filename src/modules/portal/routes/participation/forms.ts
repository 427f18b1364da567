import { z } from 'zod'
import { cleanWords } from '#modules/participation/index.ts'

const words = (options: { readonly multiline?: boolean } = {}) =>
  z.string().default('').transform((typed) => cleanWords(typed, options)) // prettier-ignore
const number = z.string().regex(/^\d{1,18}$/).transform(BigInt).nullable().catch(null).default(null) // prettier-ignore
/** Made when the page was shown; asked about when it is sent. */
const proof = z.string().max(200, 'participation.form-unknown').default('')
/** Nobody sees it: who fills it is no person. */
const website = z.string().max(0, 'participation.trap').default('')

export const commentForm = z.object({
  name: words().pipe(z.string().min(2, 'participation.name-wanted').max(60, 'participation.name-long')),
  text: words({ multiline: true }).pipe(
    z.string().min(1, 'participation.text-wanted').max(2000, 'participation.comment-long'),
  ),
  contact: words().pipe(z.string().max(120, 'participation.contact-long')),
  answers: number,
  website,
  proof,
})

export const rateForm = z.object({
  stars: z.string('participation.stars-wanted').regex(/^[1-5]$/, 'participation.stars-wanted').transform(Number),
  reason: words({ multiline: true }).pipe(z.string().max(500, 'participation.reason-long')),
  website,
  proof,
}) // prettier-ignore

export const voteForm = z.object({
  places: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((typed) => [...new Set([typed].flat().filter((one) => /^\d{1,2}$/.test(one)).map(Number))])
    .pipe(z.array(z.number()).min(1, 'participation.choose-answer').max(10, 'participation.choose-answer')),
  website,
  proof,
}) // prettier-ignore
