import type { Id } from '#kit/ids.ts'

export type PeerId = Id<'peer'>

/** Another Krông, reached over mutual TLS under one of its pinned certificates. */
export type Peer = {
  readonly id: PeerId
  readonly name: string
  /** `https://host:port`. */
  readonly url: string
  /** DER; more than one while it rolls its certificate over. */
  readonly certificates: readonly Uint8Array[]
  readonly addedAt: Temporal.Instant
  readonly addedBy: string
  readonly pausedAt: Temporal.Instant | null
  readonly pausedWhy: string | null
  readonly revokedAt: Temporal.Instant | null
  readonly revokedWhy: string | null
}

/** How an organ is reached on a day; the key is (organ, valid from). */
export type DirectoryEntry = {
  readonly id: Id<'directory-entry'>
  readonly organId: string
  readonly name: string
  readonly way: 'peer' | 'axis'
  readonly peerId: PeerId | null
  readonly axisId: Id<'axis'> | null
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
  readonly source: 'entered' | 'imported' | 'signed-list'
}

/** Where a packet to an organ goes today. */
export type Route =
  | { readonly way: 'local'; readonly authorityId: Id<'authority'>; readonly name: string }
  | { readonly way: 'peer'; readonly peerId: PeerId; readonly name: string }
  | { readonly way: 'axis'; readonly axisId: Id<'axis'>; readonly name: string }
