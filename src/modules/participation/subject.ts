import type { Id } from '#kit/ids.ts'

export type DiscussionId = Id<'discussion'>

/** Something public that readers speak of: an article, a draft rule, a procedure. Its module names the type. */
export type Subject = { readonly type: string; readonly id: string }

/** A subject as the page that shows it tells it. */
export type ShownSubject = Subject & {
  /** Whose readers they are: the authority of the site. */
  readonly authorityId: Id<'authority'>
  readonly title: string
  /** Its page. */
  readonly href: string
  /** Since when it is public. */
  readonly since: Temporal.Instant
  /** It is public no more, or its site is locked. */
  readonly ended: boolean
}
