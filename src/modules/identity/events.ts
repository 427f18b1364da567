import type { Announcement } from '#platform/database/index.ts'
import type { AccountId, AuthorityId } from './account.ts'

/** The names of what this module announces. */
export const identityEvents = [
  'identity.signed-in',
  'identity.signed-out',
  'identity.account-locked',
  'identity.account-unlocked',
  'identity.session-revoked',
  'identity.authenticated-again',
  'identity.acting-switched',
  'identity.account-created',
  'identity.accounts-imported',
  'identity.account-changed',
  'identity.account-closed',
  'identity.account-reopened',
  'identity.handed-over',
  'identity.password-changed',
  'identity.password-reset',
  'identity.second-factor-added',
  'identity.second-factor-removed',
  'identity.recovery-codes-made',
  'identity.position-given',
  'identity.position-ended',
  'identity.role-granted',
  'identity.role-ended',
  'identity.acting-right-given',
  'identity.acting-right-ended',
  'identity.delegated',
  'identity.delegation-revoked',
  'identity.external-identity-linked',
  'identity.external-identity-unlinked',
  'identity.policy-changed',
  'identity.citizen-registered',
] as const

export type IdentityEvent = (typeof identityEvents)[number]

/** Announces what happened to an account, in the chain of its authority. */
export function aboutAccount(
  name: IdentityEvent,
  account: { id: AccountId; authorityId: AuthorityId },
  more: Pick<Announcement, 'before' | 'after' | 'reason' | 'topics'> = {},
): Announcement {
  return { name, subject: { type: 'account', id: account.id }, authorityId: account.authorityId, ...more }
}
