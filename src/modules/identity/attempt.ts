/** One try to sign in under a name. */
export type Attempt = { readonly at: Temporal.Instant; readonly address: string; readonly succeeded: boolean }

/** What is remembered of a name and an address when somebody tries to sign in. */
export type AttemptHistory = {
  /** Tries under this name in the last 24 hours, newest first, at most 100. */
  readonly ofName: readonly Attempt[]
  /** Addresses from which this name signed in during the last 30 days. */
  readonly familiarAddresses: readonly string[]
  readonly unlockedAt: Temporal.Instant | null
  /** Different names that failed from this address in the last 15 minutes. */
  readonly namesFailedHere: number
  /** Different names that signed in from this address in the last 12 hours. */
  readonly namesSignedInHere: number
  readonly lastFailureHere: Temporal.Instant | null
}
