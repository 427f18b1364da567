import type { Id } from '#kit/ids.ts'

export type TrialAuthorityId = Id<'trial-authority'>

/** A certification authority for trials of this instance: at most one is open. */
export type TrialAuthority = {
  readonly id: TrialAuthorityId
  readonly openedAt: Temporal.Instant
  readonly openedBy: string
}

/** A certificate that the trial authority issued to a person, or to an authority (no account). */
export type TrialCertificate = {
  readonly authorityId: Id<'authority'>
  readonly accountId: Id<'account'> | null
  /** As `Certificate.serial` has it: upper-case hexadecimal. */
  readonly serial: string
  readonly holder: string
  readonly issuedAt: Temporal.Instant
  readonly issuedBy: string
  readonly revokedAt: Temporal.Instant | null
  readonly revokedBy: string | null
  readonly reason: string | null
}
