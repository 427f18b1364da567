import type { Id } from '#kit/ids.ts'
import type { Direction, DocumentId, DocumentState, Urgency } from './document.ts'

/** So many of the newest matches are weighed by relevance when a great many fit. */
export const weighed = 200

export const searchOrders = ['relevance', 'date'] as const
export type SearchOrder = (typeof searchOrders)[number]

/** What somebody looks for among the papers of their authority. */
export type DocumentSearch = {
  /** Words, with or without tone marks; a phrase in quotes; a reference or a part of it. */
  readonly text: string
  readonly order: SearchOrder
  readonly direction?: Direction
  readonly typeCode?: string
  readonly state?: DocumentState
  readonly urgency?: Urgency
  /** Who issued it, or whom it goes to: part of the name. */
  readonly organ?: string
  /** Signer, drafter or whoever works on it: part of the name. */
  readonly person?: string
  readonly unitId?: Id<'unit'>
  readonly from?: Temporal.PlainDate
  readonly until?: Temporal.PlainDate
}

/** Where a page of results ended. */
export type SearchPlace = { readonly rank: number; readonly day: Temporal.PlainDate; readonly id: DocumentId }

export type SavedSearchId = Id<'saved-search'>

/** A search kept under a name; the query as the page's address carries it. */
export type SavedSearch = {
  readonly id: SavedSearchId
  readonly name: string
  readonly query: Readonly<Record<string, string>>
  readonly own: boolean
  readonly byName: string
  readonly shared: boolean
  readonly lookedAt: Temporal.Instant
}
