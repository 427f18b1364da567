import type { Id } from '#kit/ids.ts'
import type { SigningKeyId } from './signing-key.ts'

export type IntentionId = Id<'intention'>

/** For what a signature is made: the competent person's, a check mark, number and seal of the authority, a copy, an extract of a book, any other file. */
export const signingRoles = ['person', 'check', 'seal', 'copy', 'extract', 'file'] as const
export type SigningRole = (typeof signingRoles)[number]

/** That somebody is about to sign: kept before any key is used, and how it ended (a whole signed file, or none). */
export type Intention = {
  readonly id: IntentionId
  readonly authorityId: Id<'authority'>
  readonly subject: { readonly type: string; readonly id: string }
  /** SHA-256 of the file that is to be signed. */
  readonly fileHash: string
  readonly role: SigningRole
  readonly keyId: SigningKeyId
  readonly accountId: Id<'account'>
  readonly byName: string
  readonly intendedAt: Temporal.Instant
}
