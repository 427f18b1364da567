import { reason, type Verdict } from '#kit/refusal.ts'
import type { Edit } from '../lineage.ts'
import type { Validity } from '../validity.ts'

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

/** A day as the sentences of refusals say it: 1/7/2025. */
export function sayDay(day: Temporal.PlainDate): string {
  return `${day.day}/${day.month}/${day.year}`
}

/** Any edit: it says why, and falls on a day on which its subject lives. */
export function mayChange(subject: Validity, on: Temporal.PlainDate, edit: Edit): Verdict {
  const { validFrom, validTo } = subject
  return [
    ...(edit.reason.trim() === '' ? [reason('organisations.reason-missing')] : []),
    ...(earlier(on, validFrom) ? [reason('organisations.not-yet-begun', { day: sayDay(validFrom) })] : []),
    ...(validTo && earlier(validTo, on)
      ? [reason('organisations.already-ended', { day: sayDay(validTo) })]
      : []),
  ]
}

/** A new name: an edit, and a name that is there and differs. */
export function mayRename(
  subject: Validity & { readonly name: string },
  name: string,
  on: Temporal.PlainDate,
  edit: Edit,
): Verdict {
  return [
    ...mayChange(subject, on, edit),
    ...(name.trim() === '' ? [reason('organisations.name-empty')] : []),
    ...(name.trim() === subject.name ? [reason('organisations.name-same')] : []),
  ]
}

/** What must be known of something before it can end on the eve of `on`. */
export type Ending = {
  readonly on: Temporal.PlainDate
  /** The latest day on which anything of it begins. */
  readonly latestStart: Temporal.PlainDate | undefined
  /** Names of what stands under it and would be left without a parent. */
  readonly orphans: readonly string[]
}

/** An end: an edit, nothing of it begins on or after that day, and nobody is left without a parent. */
export function mayDissolve(subject: Validity, { on, latestStart, orphans }: Ending, edit: Edit): Verdict {
  const late = latestStart && !earlier(latestStart, on)
  return [
    ...mayChange(subject, on, edit),
    ...(late ? [reason('organisations.later-changes', { day: sayDay(latestStart) })] : []),
    ...(orphans.length > 0
      ? [
          reason('organisations.has-children', {
            count: orphans.length,
            names: orphans.slice(0, 3).join(', '),
          }),
        ]
      : []),
  ]
}

/** The legal instrument behind a rearrangement must be named. */
export function mayCite(instrument: string): Verdict {
  return instrument.trim() === '' ? [reason('organisations.instrument-missing')] : []
}
