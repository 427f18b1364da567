import type { ArticleId } from './article.ts'
import type { SectionId, SiteId } from './site.ts'

export const searchedTypes = ['article', 'section', 'site', 'document', 'consultation', 'question'] as const
/** What can be found: the portal's own things, and what lower modules give it. */
export type SearchedType = (typeof searchedTypes)[number]

/** What a visitor asks for: words, and what narrows them. */
export type Search = {
  readonly text: string
  /** Where the visitor reads: what it shows comes first. */
  readonly siteId: SiteId
  /** Only what that site shows. */
  readonly onlyHere: boolean
  readonly sectionId?: SectionId | undefined
  readonly year?: number | undefined
  readonly type?: SearchedType | undefined
}

/** Where a page of results ends: the next begins behind it. */
export type SearchPlace = { readonly score: number; readonly id: string }

/** Something that was found, as the list shows it. */
export type FoundEntry = {
  readonly type: SearchedType
  readonly id: ArticleId | SectionId | SiteId
  readonly siteId: SiteId
  /** Whether the visitor's site shows it. */
  readonly here: boolean
  readonly path: string
  readonly language: 'vi' | 'en'
  readonly title: string
  readonly lead: string
  /** The beginning of its text. */
  readonly text: string
  readonly at: Temporal.Instant
  readonly sample: boolean
  readonly score: number
}

/** So many of what fits a question are weighed, the newest. */
export const mostWeighed = 160

/** A short word and what it stands for. */
export type Abbreviation = { readonly short: string; readonly long: string }
/** A place under the name that it had, and the name of what it is now. */
export type FormerName = { readonly former: string; readonly now: string }
