import { randomBytes } from 'node:crypto'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { makeProof, readProof, type SeenForm, speedOf } from './proof.ts'
import { markOf } from './visitor-mark.ts'
import { saltOfToday } from '../store/salts.ts'
import { proofKey } from './settings.ts'

/** What a form is about: a proof of one is none of another. */
export type About = {
  readonly what: 'comment' | 'rating' | 'vote'
  readonly id: string
  readonly authorityId: string
}

const named = ({ what, id, authorityId }: About) => `${what} ${authorityId} ${id}`

/** The hidden value of a form that is shown now. */
export const proofOf = (about: About, now: Temporal.Instant): string =>
  makeProof(proofKey(), named(about), now, randomBytes(9).toString('base64url'))

/** Reads the hidden value of a form that was sent; refuses one that nobody looked at, that is too old, or of another page (409). */
export function seenForm(about: About, typed: string, now: Temporal.Instant): SeenForm {
  const seen = readProof(proofKey(), named(about), typed) ?? refuse(409, reason('participation.form-unknown'))
  const speed = speedOf(seen, now)
  return speed === 'human' ? seen : refuse(409, reason(`participation.form-${speed}`))
}

/** What tells the visitor of an address from others of the same day; the address itself is kept nowhere. */
export const markOfVisitor = async (tx: Tx, network: string): Promise<Buffer> =>
  markOf(await saltOfToday(tx, randomBytes(32)), network)
