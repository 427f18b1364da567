import type { Id } from '#kit/ids.ts'
import type { Announcement } from '#platform/database/index.ts'
import type { Comment, CommentId } from './comment.ts'
import type { PollId } from './poll.ts'
import type { DiscussionId } from './subject.ts'

/** The names of what this module announces. */
export const participationEvents = [
  'participation.comment-sent',
  'participation.comment-shown',
  'participation.comment-approved',
  'participation.comment-refused',
  'participation.comment-withdrawn',
  'participation.comment-answered',
  'participation.comment-carried',
  'participation.contact-read',
  'participation.comments-closed',
  'participation.comments-reopened',
  'participation.comments-arranged',
  'participation.poll-opened',
  'participation.poll-ended',
  'participation.poll-carried',
] as const

type About = { readonly id: CommentId; readonly authorityId: Id<'authority'> }

/** A comment came, or somebody read how its writer can be reached; readers see nothing of it. The record holds no word of the comment. */
export const commentMoved = (
  name: 'comment-sent' | 'contact-read',
  { id, authorityId }: About,
  after: object,
): Announcement => ({
  name: `participation.${name}`,
  authorityId,
  subject: { type: 'comment', id },
  after,
  topics: ['participation'],
})

/** A comment was decided; `seen` tells whether readers see something else than before. */
export const commentDecided = (
  name:
    | 'comment-shown'
    | 'comment-approved'
    | 'comment-refused'
    | 'comment-withdrawn'
    | 'comment-answered'
    | 'comment-carried',
  { id, authorityId, number }: Pick<Comment, 'id' | 'authorityId' | 'number'>,
  { seen, why }: { readonly seen: boolean | 'takes-away'; readonly why?: string },
): Announcement => ({
  name: `participation.${name}`,
  authorityId,
  subject: { type: 'comment', id },
  after: { number: String(number) },
  ...(why ? { reason: why } : {}),
  topics: ['participation'],
  publishes: seen,
})

/** Whether readers may comment changed, on one subject or on all of an authority. */
export const commentsArranged = (
  name: 'comments-closed' | 'comments-reopened' | 'comments-arranged',
  { id, authorityId }: { readonly id: DiscussionId | Id<'authority'>; readonly authorityId: Id<'authority'> },
  after: object,
  why?: string,
): Announcement => ({
  name: `participation.${name}`,
  authorityId,
  subject: { type: name === 'comments-arranged' ? 'authority' : 'discussion', id },
  after,
  ...(why ? { reason: why } : {}),
  topics: ['participation'],
  publishes: true,
})

/** A poll was opened, ended before its time, or carried over from another site. */
export const pollMoved = (
  name: 'poll-opened' | 'poll-ended' | 'poll-carried',
  { id, authorityId }: { readonly id: PollId; readonly authorityId: Id<'authority'> },
  after: object,
  why?: string,
): Announcement => ({
  name: `participation.${name}`,
  authorityId,
  subject: { type: 'poll', id },
  after,
  ...(why ? { reason: why } : {}),
  topics: ['participation'],
  publishes: true,
})
