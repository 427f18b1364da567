import type { Id } from '#kit/ids.ts'
import type { AccountId, AccountKind, AuthorityId } from './account.ts'
import type { Power } from './powers.ts'

export type SessionId = Id<'session'>

/** How a person showed who they are. */
export const authenticationMethods = ['password', 'totp', 'recovery-code', 'passkey', 'provider'] as const
export type AuthenticationMethod = (typeof authenticationMethods)[number]

/** The cookie that holds the session's token. */
export const sessionCookie = 'krong_session'
/** The cookie of somebody in the middle of signing in. */
export const challengeCookie = 'krong_sign_in'

/** A post from which a person acts. */
export type Place = {
  readonly holdingId: Id<'holding'>
  readonly positionId: Id<'position'>
  readonly unitId: Id<'unit'>
  readonly title: string
  readonly unitName: string | null
  readonly roles: readonly string[]
}

/** The office acted as. */
export type ActedOrganisation = {
  readonly id: AccountId
  readonly name: string
  readonly unitId: Id<'unit'> | null
}

/** The delegation acted under, alive at this minute. */
export type LiveDelegation = {
  readonly id: Id<'delegation'>
  readonly fromId: AccountId
  readonly fromName: string
  readonly powers: readonly Power[]
  readonly untilAt: string
  readonly place: Place | null
}

/** One row that tells everything about a session at this moment. */
export type SessionState = {
  readonly id: SessionId
  readonly accountId: AccountId
  readonly authorityId: AuthorityId
  readonly authorityName: string | null
  readonly kind: AccountKind
  readonly displayName: string
  readonly language: 'vi' | 'en' | null
  readonly methods: readonly AuthenticationMethod[]
  readonly authenticatedAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  /** Every post held now, the one chosen for this session first. */
  readonly places: readonly Place[]
  readonly grantedRoles: readonly string[]
  readonly organisation: ActedOrganisation | null
  readonly delegation: LiveDelegation | null
  /** True when somebody else set the password: it must be changed. */
  readonly passwordIsForeign: boolean
  readonly hasSecondFactor: boolean
  readonly secondFactorPolicy: SecondFactorPolicy
}

/** Whether and for whom a second factor is demanded; a row of `identity.policies`. */
export type SecondFactorPolicy = {
  readonly mode: 'required' | 'recommended'
  readonly roles: readonly string[]
}

/** How long sessions live; a row of `identity.policies`. */
export type SessionPolicy = {
  readonly officialHours: number
  readonly officialIdleMinutes: number
  readonly citizenHours: number
  readonly citizenIdleMinutes: number
}
