import { type Verdict, reason } from '#kit/refusal.ts'
import type { Consultation, ConsultationState, ConsultationText } from '../consultation.ts'

type Days = Pick<Consultation, 'opensOn' | 'closesOn' | 'withdrawnWhy' | 'report'> & {
  readonly step: string | null
}

/** Where a consultation stands on a day; its last day is one on which remarks are taken. */
export function consultationStateOn(
  day: Temporal.PlainDate,
  { step, opensOn, closesOn, withdrawnWhy, report }: Days,
): ConsultationState {
  if (step === 'submitted' || step === 'returned' || step === 'discarded') return step
  if (step === null) return 'draft'
  if (withdrawnWhy !== null) return 'withdrawn'
  if (report !== null) return 'reported'
  if (Temporal.PlainDate.compare(day, opensOn) < 0) return 'coming'
  return Temporal.PlainDate.compare(day, closesOn) <= 0 ? 'open' : 'closed'
}

/** Days on which remarks are taken, the first and the last included. */
export const daysOpen = ({ opensOn, closesOn }: Pick<ConsultationText, 'opensOn' | 'closesOn'>): number =>
  opensOn.until(closesOn, { largestUnit: 'days' }).days + 1

/** Whether a draft lies open long enough; fewer days than the term want a reason, which readers see. */
export function liesOpenLongEnough(text: ConsultationText, least: number): Verdict {
  if (Temporal.PlainDate.compare(text.closesOn, text.opensOn) < 0)
    return [reason('legislation.closes-before')]
  return daysOpen(text) < least && text.shortWhy === ''
    ? [reason('legislation.too-short', { days: daysOpen(text), least })]
    : []
}
