import { createHmac, timingSafeEqual } from 'node:crypto'
import { alertsKeyFor } from '../instance.ts'
import type { SubscriberId } from '../subscriber.ts'

export type TokenUse = 'confirm' | 'end'

const bytesOf = (id: SubscriberId) => Buffer.from(id.replaceAll('-', ''), 'hex')
const proofOf = (use: TokenUse, bytes: Buffer) =>
  createHmac('sha256', alertsKeyFor('letters')).update(use).update(bytes).digest().subarray(0, 16)

/** What stands in the address of a letter's link: only who got the letter knows it. It works for this use alone. */
export function letterToken(use: TokenUse, id: SubscriberId): string {
  const bytes = bytesOf(id)
  return Buffer.concat([bytes, proofOf(use, bytes)]).toString('base64url')
}

/** Whose token it is; undefined where it is none of ours, or for another use. */
export function readLetterToken(use: TokenUse, token: string): SubscriberId | undefined {
  const all = Buffer.from(token, 'base64url')
  if (all.length !== 32 || !timingSafeEqual(all.subarray(16), proofOf(use, all.subarray(0, 16)))) return undefined // prettier-ignore
  const hex = all.subarray(0, 16).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as SubscriberId
}
