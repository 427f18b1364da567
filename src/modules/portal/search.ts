import type { SectionId, SiteId } from './site.ts'

export const elsewhereTypes = [
  'document',
  'consultation',
  'question',
  'feedback',
  'poll',
  'authority',
] as const
/** What lower modules show and search finds. */
export type ElsewhereType = (typeof elsewhereTypes)[number]

export const searchedTypes = ['article', ...elsewhereTypes, 'section', 'site'] as const
/** What can be found: the portal's own things, and what lower modules give it. */
export type SearchedType = (typeof searchedTypes)[number]

/** What a visitor asks for: words, and what narrows them. */
export type Search = {
  readonly text: string
  /** Where the visitor reads: what it shows comes first. */
  readonly siteId: SiteId
  /** In which language the visitor reads: what can be read in it is not shown in another. */
  readonly language: 'vi' | 'en'
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
  readonly id: string
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
/** What has all words in its title has at least this score, and everything else less. */
export const titleScore = 6000

/** What is as good at one place of a question; each is one or more folded words that all must stand. */
export type Choice = readonly (readonly string[])[]

/** A short word and what it stands for. */
export type Abbreviation = { readonly short: string; readonly long: string }
/** A place under the name that it had, and the name of what it is now. */
export type FormerName = { readonly former: string; readonly now: string }
