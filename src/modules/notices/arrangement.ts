import type { Channel } from './notice-kind.ts'

/** Chosen channels by kind; kinds without a choice follow whoever stands below. */
export type Choices = Readonly<Record<string, Channel>>

/** From when until when nothing ordinary leaves, each day; over midnight when `until` is earlier. The end is open. */
export type QuietHours = { readonly from: Temporal.PlainTime; readonly until: Temporal.PlainTime }

/** When e-mail leaves. */
export type Timing = {
  /** Clock times of working days at which digests leave, in order; at least one. */
  readonly digestTimes: readonly Temporal.PlainTime[]
  readonly quiet: QuietHours | undefined
  /** True when nothing ordinary leaves on days on which the authority does not work. */
  readonly restsOnDaysOff: boolean
  /** True when urgent notices leave in quiet hours and on days off as well. */
  readonly urgentPasses: boolean
}

/** What a person chose for themselves; without a timing of their own they follow their authority. */
export type Preferences = { readonly choices: Choices; readonly timing: Timing | undefined }

/** What an authority arranged for its people. */
export type OfficeArrangement = {
  readonly choices: Choices
  readonly timing: Timing
  /** True when e-mail says what each matter is; else only that there is something to read. */
  readonly namesMatters: boolean
  /** Days after which a read notice is forgotten. */
  readonly keepReadDays: number
}

const at = (text: string) => Temporal.PlainTime.from(text)

/** The arrangement of an authority that never made one. */
export const usualArrangement: OfficeArrangement = {
  choices: {},
  timing: {
    digestTimes: [at('07:30'), at('13:30')],
    quiet: { from: at('21:00'), until: at('06:30') },
    restsOnDaysOff: true,
    urgentPasses: true,
  },
  namesMatters: true,
  keepReadDays: 90,
}
