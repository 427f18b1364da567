import type { Id } from '#kit/ids.ts'
import type { DiscussionId } from './subject.ts'

export type CommentId = Id<'comment'>

export const decisions = ['shown', 'approved', 'refused', 'withdrawn'] as const
/** What was decided of a comment: `shown` unread by Krông itself, the others by a person. */
export type Decision = (typeof decisions)[number]

/** How a comment stands: nobody decided it, it is public (perhaps unread), it was refused, or taken back. */
export type CommentState = 'waiting' | 'unread' | 'public' | 'refused' | 'withdrawn'

/** How a comment stands, by the last decision on it. */
export function commentStateOf(last: Decision | null): CommentState {
  if (last === null) return 'waiting'
  if (last === 'shown') return 'unread'
  return last === 'approved' ? 'public' : last
}

/** A comment as its moderators hold it. */
export type Comment = {
  readonly id: CommentId
  readonly number: bigint
  readonly authorityId: Id<'authority'>
  readonly discussionId: DiscussionId
  readonly parentId: CommentId | null
  readonly name: string
  readonly text: string
  readonly official: boolean
  readonly sentAt: Temporal.Instant
  readonly state: CommentState
  readonly sample: boolean
  /** Host name of the site on which it was left; null: it was left here. */
  readonly carriedFrom: string | null
}

/** A comment or an answer as readers see it. */
export type PublicComment = {
  readonly number: bigint
  readonly name: string
  readonly text: string
  readonly official: boolean
  readonly sentAt: Temporal.Instant
  readonly sample: boolean
  /** Host name of the site on which it was left; null: it was left here. */
  readonly carriedFrom: string | null
}

/** A comment with its answers, the oldest first. */
export type PublicThread = PublicComment & { readonly answers: readonly PublicComment[] }
