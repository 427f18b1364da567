import type { Id } from '#kit/ids.ts'

export type OutsideServiceId = Id<'outside-service'>

export const outsideServiceKinds = ['time-stamp', 'remote'] as const
export type OutsideServiceKind = (typeof outsideServiceKinds)[number]

/** What signing reaches outside, as its administrator sees it: without what it knows us by. */
export type OutsideService = {
  readonly id: OutsideServiceId
  readonly kind: OutsideServiceKind
  readonly name: string
  readonly url: string
  /** Whether it lies in the private network of the authorities. */
  readonly internal: boolean
  /** The lower one is asked first. */
  readonly rank: number
  readonly addedAt: Temporal.Instant
  readonly addedBy: string
}
