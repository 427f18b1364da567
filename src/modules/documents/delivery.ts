import type { Id } from '#kit/ids.ts'
import type { CaseFile } from './case-file.ts'

export type DeliveryId = Id<'delivery'>

/** Files handed over to the archive together, under one pair of minutes (NĐ 30/2020 Đ.30). */
export type Delivery = {
  readonly id: DeliveryId
  readonly deliveredAt: Temporal.Instant
  readonly deliveredById: Id<'account'> | null
  readonly deliveredByName: string
  readonly note: string
  readonly files: number
  /** Who took the last of its files over for the archive, and when; null while one still waits. */
  readonly acceptedAt: Temporal.Instant | null
  readonly acceptedByName: string | null
}

/** A file of a delivery, with what lies in it and the digest of its package. */
export type DeliveredFile = CaseFile & {
  readonly papers: number
  readonly pages: number
  readonly digest: string | null
}
