import type { Choices, Preferences, Timing } from '../arrangement.ts'

/** A timing as it lies in its column: clock times as `HH:MM`. */
export type TimingRow = {
  readonly digest: readonly string[]
  readonly quiet: { readonly from: string; readonly until: string } | null
  readonly restsOnDaysOff: boolean
  readonly urgentPasses: boolean
}

export type PreferencesRow = { readonly choices: Choices; readonly timing: TimingRow | null }
export type OfficeRow = {
  readonly choices: Choices
  readonly timing: TimingRow
  readonly namesMatters: boolean
  readonly keepReadDays: number
}

const clock = (text: string) => Temporal.PlainTime.from(text)
const written = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })

/** A timing from its column. */
export function fromRow({ digest, quiet, restsOnDaysOff, urgentPasses }: TimingRow): Timing {
  return {
    digestTimes: digest.map(clock),
    quiet: quiet ? { from: clock(quiet.from), until: clock(quiet.until) } : undefined,
    restsOnDaysOff,
    urgentPasses,
  }
}

/** A timing for its column. */
export function toRow({ digestTimes, quiet, restsOnDaysOff, urgentPasses }: Timing): TimingRow {
  return {
    digest: digestTimes.map(written),
    quiet: quiet ? { from: written(quiet.from), until: written(quiet.until) } : null,
    restsOnDaysOff,
    urgentPasses,
  }
}

/** Preferences from their row, or those of a person who never chose. */
export function preferencesOf(row: PreferencesRow | undefined): Preferences {
  return { choices: row?.choices ?? {}, timing: row?.timing ? fromRow(row.timing) : undefined }
}
