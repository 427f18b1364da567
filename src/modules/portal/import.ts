import type { Id } from '#kit/ids.ts'
import type { Reason } from '#kit/refusal.ts'
import type { EditionId } from './article.ts'
import type { MediaId, MediaKind } from './media.ts'
import type { Known, LeftOut, ThingKind } from './old-thing.ts'
import type { SectionId, SiteId } from './site.ts'

export type ImportId = Id<'import'>

export const importSteps = ['brought', 'read', 'unreadable', 'ordered', 'done'] as const
/** What happened to an import last. */
export type ImportStep = (typeof importSteps)[number]

export const outcomes = ['public', 'draft', 'already', 'left'] as const
/** What became of something of the old site: public here, a draft here, here already, left out. */
export type Outcome = (typeof outcomes)[number]

export const importSorts = ['feed', 'page', 'nukeviet'] as const
/** What a file of an old site is. */
export type ImportSort = (typeof importSorts)[number]

/** What was found in a file. */
export type Found = {
  readonly sort: ImportSort
  readonly sections: readonly { readonly id: string; readonly name: string; readonly articles: number }[]
  /** Articles that stand in no section of the old site. */
  readonly unplaced: number
  readonly articles: number
  readonly laws: number
  readonly polls: number
  readonly views: number
  /** Pictures and papers beside the texts; absent of what was found before they were counted. */
  readonly files?: number
  readonly comments?: number
  readonly left: readonly { readonly code: string; readonly what: LeftOut['what']; readonly count: number }[]
}

/** A file of an old site that stands in the library of its new authority. */
export type TakenFile = {
  readonly mediaId: MediaId
  readonly kind: MediaKind
  readonly name: string
  /** What a picture shows; empty where nobody has said it. */
  readonly alt: string
  /** The path of its page. */
  readonly href: string
}

/** The files that an article names: by the address under which it names each; and why some were not taken. */
export type TakenFiles = {
  readonly taken: ReadonlyMap<string, TakenFile>
  readonly refused: readonly Reason[]
}

/** Where the articles of an old section go: into one of the site's, into a new one of the same name, or nowhere. */
export type Destination = SectionId | 'new' | 'none'

/** What an administrator ordered of an import. */
export type ImportOrder = {
  readonly sections: Readonly<Record<string, Destination>>
  /** For articles without a section. */
  readonly otherwise: Destination
  /** False: everything stays a draft until somebody approves it. */
  readonly publish: boolean
  /** Why personal data that is found in articles may be published; empty: such articles stay drafts. */
  readonly disclosure: string
}

/** An import with what happened to it. */
export type Import = {
  readonly id: ImportId
  readonly authorityId: Id<'authority'>
  readonly siteId: SiteId
  readonly source: string
  readonly hash: string
  readonly fileName: string
  readonly size: number
  readonly step: ImportStep
  readonly at: Temporal.Instant
  readonly byName: string
  readonly found: Found | null
  readonly unreadable: Reason | null
  readonly order:
    | (ImportOrder & {
        readonly why: string
        readonly accountId: Id<'account'>
        readonly name: string
        readonly at: Temporal.Instant
      })
    | null
}

/** A line of the report of an import. */
export type ImportLine = Known & {
  readonly kind: ThingKind
  readonly outcome: Outcome
  readonly told: readonly Reason[]
}

/** The same with the draft or the public edition that it became, where it is an article. */
export type ShownLine = ImportLine & { readonly editionId: EditionId | null }
