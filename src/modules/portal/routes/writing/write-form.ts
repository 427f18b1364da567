import { z } from 'zod'
import { type Id, isId } from '#kit/ids.ts'
import type { RichText } from '#kit/rich-text/index.ts'
import { readTyped } from '#kit/typed-text/index.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import type { EditionText, HappeningAt, NoticeTerm } from '../../article.ts'
import { moment } from '../desk-forms.ts'
import { readEditable } from '../../rules/editing.ts'
import type { SectionId } from '../../site.ts'

const line = (most: number) =>
  z.string().default('').transform((typed) => typed.trim()).pipe(z.string().max(most, 'portal.text-long')) // prettier-ignore
const many = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => (typeof typed === 'string' ? [typed] : typed))

/** A day as people type it; an empty field is none. */
export const day = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    const read = parseDate(typed)
    if (read) return read
    context.addIssue({ code: 'custom', message: 'portal.day-wrong' })
    return z.NEVER
  })

const fields = {
  lead: line(600),
  /** Typed in the plain field. */
  body: line(200_000),
  /** Written on the writing screen; counts where it is there. */
  html: z.string().max(1_900_000, 'portal.text-long').optional(),
  correction: line(600),
  section: z.custom<SectionId>(isId, 'portal.section-wanted'),
  also: many,
  byline: line(120),
  source: line(200),
  reviewOn: day,
  tags: line(600),
  eventPlace: line(200),
  eventFrom: moment,
  eventTo: moment,
  noticeCategory: line(40),
  noticeFrom: day,
  noticeUntil: day,
  revision: z.coerce.number().int().min(0).optional().catch(undefined),
  articleId: z.custom<Id<'article'>>(isId).optional().catch(undefined),
}

export const writeForm = z
  .object({
    title: z.string().trim().min(1, 'portal.title-wanted').max(250, 'portal.text-long'),
    ...fields,
  })
  .superRefine(({ eventPlace, eventFrom, eventTo, noticeCategory, noticeFrom, noticeUntil }, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (eventPlace && !eventFrom) complain('eventFrom', 'portal.event-when')
    if ((eventFrom || eventTo) && !eventPlace) complain('eventPlace', 'portal.event-where')
    if (eventFrom && eventTo && Temporal.Instant.compare(eventTo, eventFrom) < 0)
      complain('eventTo', 'portal.event-ends-first')
    if (noticeCategory && !noticeFrom) complain('noticeFrom', 'portal.notice-since')
    if ((noticeFrom || noticeUntil) && !noticeCategory) complain('noticeCategory', 'portal.notice-kind')
    if (noticeFrom && noticeUntil && Temporal.PlainDate.compare(noticeUntil, noticeFrom) < 0)
      complain('noticeUntil', 'portal.notice-ends-first')
  })
/** The same while somebody is still typing: a title may come later, a day that is half typed is none yet. */
export const keepForm = z.object({
  ...fields,
  title: line(250),
  reviewOn: day.catch(null),
  eventFrom: moment.catch(undefined),
  eventTo: moment.catch(undefined),
  noticeFrom: day.catch(null),
  noticeUntil: day.catch(null),
})
export const pasteForm = z.object({ html: z.string().max(1_900_000, 'portal.text-long') })

export type Written = z.infer<typeof writeForm>

/** An event has a place and a beginning; what is half written is none yet. */
function eventOf({ eventPlace, eventFrom, eventTo }: Written): HappeningAt | null {
  if (!eventPlace || !eventFrom) return null
  const ends = eventTo && Temporal.Instant.compare(eventTo, eventFrom) >= 0
  return { place: eventPlace, from: eventFrom, to: ends ? eventTo : null }
}

/** A notice has a kind and a first day; what is half written is none yet. */
function noticeOf({ noticeCategory: category, noticeFrom: from, noticeUntil }: Written): NoticeTerm | null {
  if (!category || !from) return null
  const ends = noticeUntil && Temporal.PlainDate.compare(noticeUntil, from) >= 0
  return { category, from, until: ends ? noticeUntil : null }
}

/** What was written as the text of an edition; `before` is what the plain field was filled from. */
export const textOf = (written: Written, before: RichText | undefined): EditionText => ({
  title: written.title,
  lead: written.lead,
  body: written.html === undefined ? readTyped(written.body, before) : readEditable(written.html),
  byline: written.byline,
  source: written.source,
  correction: written.correction,
  reviewOn: written.reviewOn,
  event: eventOf(written),
  notice: noticeOf(written),
})

/** The sections in which it is to stand, the main one first. */
export const sectionsOf = ({ section, also }: Written): SectionId[] => [
  section,
  ...also.filter((id): id is SectionId => isId(id) && id !== section),
]
