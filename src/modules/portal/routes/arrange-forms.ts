import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import type { ArrangedSection, ArrangeSections } from '../acts/arrange-sections.ts'
import type { MediaId } from '../media.ts'
import { orderMoves } from '../rules/hand-order.ts'
import {
  accents,
  type Block,
  type FrontLink,
  frontLinkLimit,
  type MenuItem,
  menuLimit,
  picturePlaces,
  type Section,
  type SectionId,
} from '../site.ts'

const line = (most: number) =>
  z.string().default('').transform((typed) => typed.trim()).pipe(z.string().max(most, 'portal.text-long')) // prettier-ignore
const name = z.string().trim().min(1, 'portal.name-wanted').max(200, 'portal.text-long')
const accent = z.enum(accents, 'portal.choose')

const host = line(253)
  .transform((typed) => typed.toLowerCase())
  .refine(
    (typed) => typed === '' || /^(?=.{3,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(typed),
    'portal.host-wrong',
  )
  .transform((typed) => typed || null)

/** The settings of a site as they are typed; gives what `changeSite` takes. */
export const settingsForm = z.object({ name, tagline: line(200), responsible: line(200), host, accent })

/** A part of the first page and where it goes. */
export const blockForm = z.object({
  block: z.string().min(1, 'portal.choose').transform((typed) => typed as Block),
  move: z.enum(orderMoves, 'portal.choose'),
}) // prettier-ignore

const linkFields = Object.fromEntries(
  Array.from({ length: frontLinkLimit }, (_, at) => at + 1).flatMap((number) => [
    [`label-${number}`, line(80)],
    [`to-${number}`, line(500)],
  ]),
) as Record<string, ReturnType<typeof line>>

/** The links to other offices as they are typed; an empty line is not there. */
export const linksForm = z.object(linkFields).transform((typed): FrontLink[] =>
  Array.from({ length: frontLinkLimit }, (_, at) => ({
    label: typed[`label-${at + 1}`] || (typed[`to-${at + 1}`] ?? ''),
    to: typed[`to-${at + 1}`] ?? '',
  })).filter(({ label }) => label !== ''),
)

/** Which picture is chosen for which place; none empties it. */
export const pictureForm = z.object({
  place: z.enum(picturePlaces, 'portal.choose'),
  media: z.custom<MediaId | ''>((typed) => typed === '' || isId(typed), 'portal.choose').default(''),
})

export const openForm = z.object({
  name,
  slug: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'portal.slug-wrong'),
  kind: z.enum(['authority', 'topic'], 'portal.choose'),
  tagline: line(200),
  responsible: line(200),
  accent,
})

/** The form of these sections: names, order, which are closed, and a new one. */
export const sectionsForm = (sections: readonly Section[]) => {
  const fields: Record<string, z.ZodType> = {}
  for (const { id } of sections) {
    fields[`name-${id}`] = z.string().trim().min(1, 'portal.name-wanted').max(120, 'portal.text-long')
    fields[`en-${id}`] = line(120)
    fields[`place-${id}`] = z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,2}$/, 'portal.number-wrong')
    fields[`close-${id}`] = z.string().optional()
  }
  const opened = {
    newName: line(120),
    newEn: line(120),
    newParent: z
      .custom<SectionId | ''>((typed) => typed === '' || isId(typed), 'portal.section-wanted')
      .default(''),
  }
  return z
    .object({ ...fields, ...opened })
    .transform((typed): Pick<ArrangeSections, 'sections' | 'opened'> => {
      const of = typed as unknown as Readonly<Record<string, string | undefined>>
      const arranged: ArrangedSection[] = sections.map(({ id }) => ({
        id,
        name: of[`name-${id}`]!,
        nameEn: of[`en-${id}`] ?? '',
        place: Number(of[`place-${id}`]),
        closed: of[`close-${id}`] === '1',
      }))
      const { newName, newEn, newParent } = typed
      return {
        sections: arranged,
        opened: newName ? { name: newName, nameEn: newEn, parentId: newParent || null } : undefined,
      }
    })
}

const menuFields = Object.fromEntries(
  Array.from({ length: menuLimit }, (_, at) => at + 1).flatMap((number) => [
    [`label-${number}`, line(60)],
    [`en-${number}`, line(60)],
    [`to-${number}`, line(200)],
    [`address-${number}`, line(500)],
    [`inside-${number}`, line(1)],
  ]),
) as Record<string, ReturnType<typeof line>>

/** The lines of a menu as they are typed; a line that leads nowhere and says nothing is not there. */
export const menuForm = z.object(menuFields).transform((typed, context): MenuItem[] => {
  const items: MenuItem[] = []
  for (let number = 1; number <= menuLimit; number++) {
    const of = (part: string) => typed[`${part}-${number}`] ?? ''
    const to = of('to') === 'address' || of('to') === '' ? of('address') : of('to')
    if (of('label') === '' && to === '') continue
    if (of('label') === '')
      context.addIssue({ code: 'custom', message: 'portal.menu-label', path: [`label-${number}`] })
    items.push({ label: of('label'), labelEn: of('en'), to, inside: of('inside') === '1' })
  }
  return items
})
