export const thingKinds = ['section', 'article', 'law', 'poll', 'counter', 'comment'] as const
/** What an old site holds and Krông can take. */
export type ThingKind = (typeof thingKinds)[number]

/** By what something is known on the old site, and what it is called. */
export type Known = { readonly id: string; readonly title: string }
/** Keys of the addresses at which it stood. */
type Stood = { readonly addresses: readonly string[] }

export type OldSection = Known & Stood & { readonly kind: 'section' }

export type OldArticle = Known &
  Stood & {
    readonly kind: 'article'
    readonly lead: string
    /** As somebody wrote it: nobody sees it before it is cleaned. */
    readonly html: string
    readonly byline: string
    readonly source: string
    readonly language: 'vi' | 'en'
    /** Old sections, the main one first. */
    readonly sections: readonly string[]
    readonly firstAt: Temporal.Instant | null
    readonly views: number
    /** The sum of its stars, and how many gave them. */
    readonly points: number
    readonly ratings: number
    readonly tags: readonly string[]
    /** The picture that stood for it, by its old address, with the words that it had there; empty where none did. */
    readonly picture: string
    readonly pictureAlt: string
    /** Papers that hung on it, by their old addresses. */
    readonly files: readonly string[]
    /** The folder in which its page lies among the files that came with it; empty where that is no page. */
    readonly folder: string
  }

export type OldLaw = Known &
  Stood & {
    readonly kind: 'law'
    readonly reference: string
    readonly abstract: string
    readonly html: string
    readonly kindName: string
    readonly issuer: string
    readonly signerName: string
    readonly signerTitle: string
    readonly issuedOn: Temporal.PlainDate | null
    readonly effectiveFrom: Temporal.PlainDate | null
    readonly endsOn: Temporal.PlainDate | null
    /** References of documents that it replaces. */
    readonly replaces: readonly string[]
    readonly files: readonly string[]
    /** How many papers it had that only some groups could take away. */
    readonly heldBack: number
    readonly since: Temporal.Instant | null
  }

export type OldPoll = Known & {
  readonly kind: 'poll'
  readonly multiple: boolean
  readonly fromAt: Temporal.Instant | null
  readonly untilAt: Temporal.Instant | null
  readonly options: readonly { readonly text: string; readonly votes: number }[]
}

/** Something that a reader said of an article of the old site, and everybody could read there. */
export type OldComment = Known & {
  readonly kind: 'comment'
  /** The old number of its article. */
  readonly article: string
  /** The old number of the comment that it answers; empty where it answers none. */
  readonly answers: string
  readonly name: string
  readonly text: string
  readonly at: Temporal.Instant | null
}

export type OldCounter = Known & { readonly kind: 'counter'; readonly views: number }

/** Something that is not taken, and why. */
export type LeftOut = Known & {
  readonly kind: 'left'
  readonly what: ThingKind
  readonly code: string
  /** How many of them, where they are told together and leave no line each. */
  readonly count?: number
}

export type OldThing = OldSection | OldArticle | OldLaw | OldPoll | OldCounter | OldComment | LeftOut
