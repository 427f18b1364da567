import type { Announcement } from '#platform/database/index.ts'
import type { OfficeArrangement, Preferences, Timing } from './arrangement.ts'
import { topicOf } from './notice.ts'

/** The names of what this module announces. Telling and reading are no acts of administration: they leave no line in the record. */
export const noticesEvents = ['notices.preferences-changed', 'notices.office-arranged'] as const

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

const arranged = ({ keepReadDays, ...rest }: OfficeArrangement) => ({ ...toldOf(rest), keepReadDays })

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
