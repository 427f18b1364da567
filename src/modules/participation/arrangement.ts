export const commentModes = ['before', 'after', 'closed'] as const
/** Whether comments are read before they are public, after, or not taken. */
export type CommentMode = (typeof commentModes)[number]

/** How an authority takes comments. */
export type Arrangement = {
  readonly comments: CommentMode
  /** So many days after its subject became public no more are taken; null: as long as it stands. */
  readonly closeAfterDays: number | null
  readonly refusedWords: readonly string[]
  /** For so many days the contact of a commenter is kept. */
  readonly contactDays: number
}

/** What holds where an authority arranged nothing. */
export const usualArrangement: Arrangement = {
  comments: 'before',
  closeAfterDays: 30,
  refusedWords: [],
  contactDays: 180,
}
