import type { Id } from '#kit/ids.ts'
import type { MediaId } from './media.ts'
import type { SiteId } from './site.ts'

export type ArticleId = Id<'article'>
export type EditionId = Id<'edition'>

export const endings = ['withdrawn', 'merged', 'error'] as const
/** Why an article is public no more: its text stays under a notice, it leads to another one, or it never should have been there. */
export type Ending = (typeof endings)[number]

export const editionSteps = [
  'submitted',
  'returned',
  'approved',
  'forced',
  'imported',
  'unscheduled',
  'discarded',
] as const
export type EditionStep = (typeof editionSteps)[number]

export const editionStates = [
  'draft',
  'submitted',
  'returned',
  'scheduled',
  'public',
  'past',
  'discarded',
] as const
/** Where an edition stands, read from its last step and its publication. */
export type EditionState = (typeof editionStates)[number]

/** Where and when an event takes place. */
export type HappeningAt = {
  readonly place: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
}

/** A notice of the board: of which kind, and on which days it holds; without an end it holds until it is taken down. */
export type NoticeTerm = {
  /** Code of portal.notice_categories. */
  readonly category: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
}

/** What an article says in one edition. */
export type EditionText = {
  readonly title: string
  readonly lead: string
  /** As the kit's rich text writes it. */
  readonly body: unknown
  readonly byline: string
  readonly source: string
  /** What was corrected, as readers are told. */
  readonly correction: string
  readonly reviewOn: Temporal.PlainDate | null
  /** Where and when what it tells of takes place; absent or null: it tells of no event. */
  readonly event?: HappeningAt | null
  /** Absent or null: it is no notice of the board. */
  readonly notice?: NoticeTerm | null
}

export type Edition = EditionText & {
  readonly id: EditionId
  readonly articleId: ArticleId
  readonly authorityId: Id<'authority'>
  readonly siteId: SiteId
  readonly number: number
  readonly madeBy: Id<'account'> | null
  readonly madeByName: string
  readonly changedAt: Temporal.Instant
  readonly changedByName: string
  /** Raised by every change: who writes says over which state. */
  readonly revision: number
  readonly state: EditionState
  /** When it is to become public, where that was decided. */
  readonly publishAt: Temporal.Instant | null
  readonly submittedBy: Id<'account'> | null
  /** The picture that stands for it in lists. */
  readonly leadMediaId: MediaId | null
}
