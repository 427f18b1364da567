import type { Id } from '#kit/ids.ts'

export type SiteId = Id<'site'>
export type SectionId = Id<'section'>

export const accents = ['river', 'forest', 'earth', 'plum', 'slate'] as const
/** Colours of a site, each checked for contrast in light and dark. */
export type Accent = (typeof accents)[number]

export const plainBlocks = [
  'hero',
  'tasks',
  'headlines',
  'poll',
  'notices',
  'events',
  'sections',
  'radio',
  'films',
  'links',
  'children',
  'contact',
] as const
export type PlainBlock = (typeof plainBlocks)[number]
/** What the first page of a site is built of, in the order that its editor chose; `section:<id>` is the newest of one section. */
export type Block = PlainBlock | `section:${string}`

/** A link to another office on the first page. */
export type FrontLink = { readonly label: string; readonly to: string }
/** How many of them there are. */
export const frontLinkLimit = 12

export type Look = {
  readonly accent: Accent
  readonly blocks: readonly Block[]
  readonly links?: readonly FrontLink[]
}

export const picturePlaces = ['emblem', 'banner-wide', 'banner-narrow'] as const
/** Where a picture stands on every page of a site: beside its name, and above it on wide and on narrow screens. */
export type PicturePlace = (typeof picturePlaces)[number]

/** A web site of an authority, found by its host name or by its path. */
export type Site = {
  readonly id: SiteId
  readonly authorityId: Id<'authority'>
  readonly parentId: SiteId | null
  readonly slug: string
  readonly host: string | null
  /** The one that stands at the address of the instance. */
  readonly main: boolean
  readonly kind: 'authority' | 'topic'
  readonly name: string
  readonly tagline: string
  readonly look: Look
  /** Who answers for what it says. */
  readonly responsible: string
  readonly sample: boolean
  /** In history mode since then; null while it lives. */
  readonly endedAt: Temporal.Instant | null
  readonly endedWhy: string | null
  readonly successorId: SiteId | null
}

/** A section (chuyên mục) of a site. */
export type Section = {
  readonly id: SectionId
  readonly siteId: SiteId
  readonly parentId: SectionId | null
  readonly slug: string
  readonly name: string
  readonly nameEn: string
  readonly place: number
}

/** A line of a site's menu. `to`: `section:<id>`, `service:<word>`, or an address. */
export type MenuItem = {
  readonly label: string
  readonly labelEn: string
  readonly to: string
  /** Stands below the nearest line above it that is not. */
  readonly inside: boolean
}

/** How many lines a menu holds. */
export const menuLimit = 40

/** How the authority of a site is reached, as it published it. */
export type SiteContacts = {
  readonly address?: string
  readonly phone?: string
  readonly fax?: string
  readonly email?: string
  readonly website?: string
}
