import type { Id } from '#kit/ids.ts'
import type { EditionId, Ending } from './article.ts'

export type ProofId = Id<'publication-proof'>

/** What a proof of publication says, whole; its digest is over these in this order. Moments are ISO instants. */
export type ProofContent = {
  readonly organ: string
  readonly site: string
  /** The public address of the article. */
  readonly address: string
  readonly number: string
  readonly edition: number
  readonly title: string
  readonly lead: string
  /** The text, line by line. */
  readonly text: readonly string[]
  readonly correction: string
  readonly byline: string
  /** Since when this edition was public. */
  readonly from: string
  /** Until when; null: it is public at the moment of the proof. */
  readonly until: string | null
  readonly ended: Ending | 'superseded' | null
  readonly endedWhy: string
  /** Without a second person's review. */
  readonly forced: boolean
  readonly publishedBy: string
  /** When the proof was made: public until at least then. */
  readonly at: string
}

/** A proof as it was made; its row never changes. */
export type Proof = {
  readonly id: ProofId
  readonly authorityId: Id<'authority'>
  readonly editionId: EditionId
  /** Printed on the sheet; whoever has it can compare the sheet. */
  readonly code: string
  readonly content: ProofContent
  /** SHA-256 of the canonical content, hexadecimal. */
  readonly digest: string
  readonly madeAt: Temporal.Instant
  readonly madeByName: string
}

/** A proof under the signature of its authority; the newest file counts. */
export type SignedProof = {
  readonly authorityId: Id<'authority'>
  readonly proofId: ProofId
  readonly version: number
  readonly file: { readonly id: Id<'file'>; readonly hash: string; readonly name: string }
  /** How far the signature was raised: B-B, B-T, B-LT or B-LTA. */
  readonly level: string
  readonly holder: string
  readonly issuer: string
  readonly serial: string
  readonly trial: boolean
  readonly signedAt: Temporal.Instant
  readonly signedBy: Id<'account'> | null
  readonly signedByName: string
}
