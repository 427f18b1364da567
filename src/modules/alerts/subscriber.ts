import type { Id } from '#kit/ids.ts'

export type SubscriberId = Id<'subscriber'>

/** Who asked to be told by letter. */
export type Subscriber = {
  readonly id: SubscriberId
  readonly authorityId: Id<'authority'>
  readonly address: string
  /** News too; alerts in any case. */
  readonly news: boolean
  readonly askedAt: Temporal.Instant
  readonly invitedAt: Temporal.Instant | null
  /** Nothing but the letter that asks is sent before. */
  readonly confirmedAt: Temporal.Instant | null
}

/** What stands in a letter, before it is put into words. */
export type LetterMatter =
  | { readonly kind: 'invitation'; readonly confirm: string }
  | { readonly kind: 'message'; readonly title: string; readonly body: string; readonly address: string; readonly urgent: boolean } // prettier-ignore

export type LetterToWrite = {
  readonly matter: LetterMatter
  readonly messageId: string
  readonly address: string
  /** The authority in whose name it is written. */
  readonly office: string
  /** The authority where letters were asked for: what its token ends. */
  readonly askedOf: string
  /** The token that ends it. */
  readonly end: string
}

/** Where an address asked for letters. */
export type Ending = {
  /** The authority where the letters were asked for that a token ends. */
  readonly askedOf: string
  /** Other authorities where the same address asked, each with the token that ends its letters. */
  readonly others: readonly { readonly askedOf: string; readonly end: string }[]
}
