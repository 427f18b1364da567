import type { Id } from '#kit/ids.ts'

/** A person of an authority, an office that clerks act as, or a citizen. */
export const accountKinds = ['person', 'organisation', 'citizen'] as const
export type AccountKind = (typeof accountKinds)[number]
export type AccountId = Id<'account'>
export type AuthorityId = Id<'authority'>

/** The authority of those who belong to none: citizens. The wall keeps each to their own rows. */
export const noAuthority = '00000000-0000-0000-0000-000000000000' as AuthorityId

/** Who administers the accounts of one authority, and of every authority of this instance. */
export const administratorRole = 'administrator'
export const instanceAdministratorRole = 'instance-administrator'

/** An account as others see it: no credentials. */
export type Account = {
  readonly id: AccountId
  readonly authorityId: AuthorityId
  readonly kind: AccountKind
  readonly username: string
  readonly displayName: string
  readonly unitId: Id<'unit'> | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: 'vi' | 'en' | null
  readonly createdAt: Temporal.Instant
  readonly closing: { readonly at: Temporal.Instant; readonly reason: string } | null
}
