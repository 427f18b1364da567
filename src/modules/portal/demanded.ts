import type { SiteId } from './site.ts'

/** Where a demanded piece of information is told: in a section of the site, or by what its authority publishes elsewhere. */
export type KeptIn = 'section' | 'contacts' | 'legal-documents' | 'week' | 'receptions'

/** What a decree demands of a site today, and when the site last told it. */
export type Demanded = {
  readonly siteId: SiteId
  readonly code: string
  readonly name: string
  readonly source: string
  /** Since when it is demanded by that text. */
  readonly validFrom: Temporal.PlainDate
  readonly keptIn: KeptIn
  readonly staleAfter: number | null
  /** The section in which it is kept; null where the site has none. */
  readonly sectionSlug: string | null
  readonly lastAt: Temporal.Instant | null
}
