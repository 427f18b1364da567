import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { type MediaId, mediaLanguages } from '../../media.ts'

const line = (most: number) =>
  z.string().default('').transform((typed) => typed.trim()).pipe(z.string().max(most, 'portal.text-long')) // prettier-ignore
const tick = z.string().optional().transform((typed) => typed === '1') // prettier-ignore

/** Nine places of the eye, row by row: `x,y` in parts of a thousand. */
export const focusPlaces = [167, 500, 833].flatMap((y) => [167, 500, 833].map((x) => `${x},${y}`))

const focus = z
  .enum(focusPlaces as [string, ...string[]])
  .default('500,500')
  .transform((typed) => {
    const [x = 500, y = 500] = typed.split(',').map(Number)
    return { x, y }
  })

export const mediaForm = z.object({
  name: z.string().trim().min(1, 'portal.name-wanted').max(200, 'portal.text-long'),
  alt: line(400),
  decorative: tick,
  caption: line(400),
  credit: line(200),
  language: z.enum(mediaLanguages).default('vi'),
  consent: line(400),
  place: line(200),
  focus,
})

const ids = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => [typed].flat().filter((id): id is MediaId => isId(id)))

export const addForm = z.object({ media: ids, after: z.coerce.number().int().min(0).max(10_000).catch(0) })
export const leadForm = z.object({
  lead: z.string().default('').transform((typed): MediaId | null => (isId(typed) ? (typed as MediaId) : null)), // prettier-ignore
})

/** What is said of something where it stands in an article; `deed` tells which button was pressed. */
export const shownForm = z.object({
  deed: z.enum(['keep', 'take-out']).catch('keep'),
  alt: line(400),
  decorative: tick,
  caption: line(400),
  title: line(300),
  transcript: line(20_000),
  captions: z.string().default('').transform((typed) => (isId(typed) ? typed : undefined)), // prettier-ignore
})
