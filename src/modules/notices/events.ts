import type { Id } from '#kit/ids.ts'
import type { Announcement } from '#platform/database/index.ts'
import type { OfficeArrangement, Preferences, Timing } from './arrangement.ts'
import { topicOf } from './notice.ts'

/** The names of what this module announces. Telling and reading are no acts of administration: they leave no line in the record. */
export const noticesEvents = [
  'notices.preferences-changed',
  'notices.office-arranged',
  'notices.mail-tested',
  'notices.unsubscribed',
] as const

const told = (timing: Timing | undefined) =>
  timing && {
    digestTimes: timing.digestTimes.map(String),
    quiet: timing.quiet && `${timing.quiet.from}–${timing.quiet.until}`,
    restsOnDaysOff: timing.restsOnDaysOff,
    urgentPasses: timing.urgentPasses,
  }

const toldOf = ({ choices, timing }: Preferences) => ({ choices, timing: told(timing) ?? null })

/** A person chose how to be told. */
export function preferencesChanged(accountId: string, before: Preferences, after: Preferences): Announcement {
  return {
    name: 'notices.preferences-changed',
    subject: { type: 'account', id: accountId },
    before: toldOf(before),
    after: toldOf(after),
    topics: [topicOf(accountId)],
  }
}

const arranged = ({ keepReadDays, namesMatters, ...rest }: OfficeArrangement) => ({
  ...toldOf(rest),
  namesMatters,
  keepReadDays,
})

/** An authority arranged how its people are told. */
export function officeArranged(
  authorityId: string,
  before: OfficeArrangement,
  after: OfficeArrangement,
): Announcement {
  return {
    name: 'notices.office-arranged',
    subject: { type: 'authority', id: authorityId },
    before: arranged(before),
    after: arranged(after),
  }
}

/** Somebody ended e-mail by the address in a letter, without signing in. */
export function unsubscribed(
  accountId: string,
  authorityId: Id<'authority'>,
  before: Preferences,
  after: Preferences,
): Announcement {
  return { ...preferencesChanged(accountId, before, after), name: 'notices.unsubscribed', authorityId }
}

/** An administrator sent a test letter, and the mail server answered. */
export function mailTested(authorityId: string, after: { outcome: string; answer: string }): Announcement {
  return { name: 'notices.mail-tested', subject: { type: 'authority', id: authorityId }, after }
}
