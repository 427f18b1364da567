import { reason, type Verdict } from '#kit/refusal.ts'
import type { AttemptHistory } from '../attempt.ts'

/** Wrong passwords after which each further try has to wait: 2, 4, 8, 16, 32 seconds. */
export const slowAfter = 5
/** Wrong passwords after which the account is locked for a quarter of an hour. */
export const lockAfter = 10
export const lockMinutes = 15
/** Different names that may fail from one address before strangers there are slowed; every name that succeeded there adds two. */
export const strangersPerAddress = 20
const strangerPause = 10

/** Failures that count for whoever tries from `address`: where the name is at home, only those from there; elsewhere, all others. */
function countedFailures({ ofName, familiarAddresses, unlockedAt }: AttemptHistory, address: string) {
  const atHome = familiarAddresses.includes(address)
  const sameCamp = (other: string) => (atHome ? other === address : !familiarAddresses.includes(other))
  const camp = ofName.filter((attempt) => sameCamp(attempt.address))
  const lastSuccess = camp.findIndex(({ succeeded }) => succeeded)
  const since = lastSuccess === -1 ? camp : camp.slice(0, lastSuccess)
  return since.filter(({ at }) => !unlockedAt || Temporal.Instant.compare(at, unlockedAt) > 0)
}

const secondsUntil = (then: Temporal.Instant, now: Temporal.Instant) =>
  Math.ceil(then.since(now).total('seconds'))

/** When this name may be tried again from this address: undefined = now. */
export function nextTryAt(
  history: AttemptHistory,
  address: string,
): { at: Temporal.Instant; locked: boolean } | undefined {
  const failures = countedFailures(history, address)
  const last = failures[0]
  if (!last || failures.length < slowAfter) return undefined
  const locked = failures.length >= lockAfter
  const seconds = locked ? lockMinutes * 60 : 2 ** (failures.length - slowAfter + 1)
  return { at: last.at.add({ seconds }), locked }
}

/**
 * May a password be looked at now? By name: slowed after 5 failures, locked for 15 minutes after 10; a name at home at this address
 * is not locked by strangers elsewhere. By address: only many *different* failing names slow it, and never for names at home there,
 * so that two hundred officers behind one address all get in.
 */
export function mayTryToSignIn(history: AttemptHistory, address: string, now: Temporal.Instant): Verdict {
  const next = nextTryAt(history, address)
  const seconds = next ? secondsUntil(next.at, now) : 0
  if (next && seconds > 0) {
    return next.locked
      ? [reason('identity.locked-for-now', { minutes: Math.ceil(seconds / 60), seconds })]
      : [reason('identity.slow-down', { seconds })]
  }
  if (history.familiarAddresses.includes(address)) return []
  const allowance = strangersPerAddress + 2 * history.namesSignedInHere
  if (history.namesFailedHere < allowance || !history.lastFailureHere) return []
  const pause = secondsUntil(history.lastFailureHere.add({ seconds: strangerPause }), now)
  return pause > 0 ? [reason('identity.address-slowed', { seconds: pause })] : []
}

/** True when the failure that happens now is the one that locks the name. */
export function locksNow(history: AttemptHistory, address: string): boolean {
  return countedFailures(history, address).length + 1 === lockAfter
}
