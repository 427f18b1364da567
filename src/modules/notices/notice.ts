import type { Id } from '#kit/ids.ts'

export type NoticeId = Id<'notice'>

export const urgencies = ['ordinary', 'urgent'] as const
/** Urgent notices do not wait for a digest, and pass quiet hours where the person allows it. */
export type Urgency = (typeof urgencies)[number]

/** What a notice is about; notices about the same subject are read and withdrawn together. */
export type Subject = { readonly type: string; readonly id: string }

/** The sentence of a notice: a word code of the telling module and what it needs; said in the language of who reads it. */
export type Title = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }

/** A notice as its reader sees it. */
export type Notice = {
  readonly id: NoticeId
  readonly kind: string
  readonly urgency: Urgency
  readonly subject: Subject
  /** The page of the matter, on this site. */
  readonly href: string
  readonly title: Title
  /** How often it was told before it was read. */
  readonly times: number
  /** Name of who lent the reader powers, when it is their matter. */
  readonly onBehalfOf: string | null
  readonly lastToldAt: Temporal.Instant
  readonly readAt: Temporal.Instant | null
}

/** The live topic of a person's notices: it moves when they are told, read or withdrawn. */
export const topicOf = (accountId: string) => `notices:${accountId}`
