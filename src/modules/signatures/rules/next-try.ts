import type { Level } from '#kit/pades/index.ts'

/** Nothing that time or services could mend. */
const hopeless = new Set(['file-unreadable', 'file-unsigned', 'signature-broken'])
/** What only an administrator mends, by naming an authority or a service: looked at again now and then. */
const slow = new Set(['revocation-not-offered', 'signature-open', 'time-stamp-service-missing', 'address-missing', 'room-too-small']) // prettier-ignore

const { compare } = Temporal.Instant
const monthly = { hours: 24 * 30 }
const daily = 24 * 60
/** After so many tries a service that does not come back is asked once a week. */
const patient = 30

export type Tried = {
  readonly level: Level | null
  readonly lacking: readonly string[]
  /** How often it was tried before. */
  readonly attempts: number
  readonly renewAt: Temporal.Instant | null
}

/**
 * When a file is looked at next: 5, 15, 45 minutes and so on up to once a day while a service is away; before its archive stamp ends, and once
 * a month because algorithms may fall sooner; null where nothing can be done any more.
 */
export function nextTryAt({ lacking, attempts, renewAt }: Tried, now: Temporal.Instant): Temporal.Instant | null {
  if (lacking.some((code) => hopeless.has(code))) return null
  const away = lacking.some((code) => !slow.has(code))
  if (away)
    return now.add({ minutes: attempts >= patient ? 7 * daily : Math.min(5 * 3 ** Math.min(attempts, 9), daily) })
  const due = lacking.includes('time-stamp-service-missing') ? now.add({ hours: 24 }) : now.add(monthly)
  return renewAt && compare(renewAt, now) > 0 && compare(renewAt, due) < 0 ? renewAt : due
} // prettier-ignore
