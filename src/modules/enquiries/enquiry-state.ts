import type { EnquiryState, EnquiryStep } from './enquiry.ts'

/** How an enquiry stands after its last step that moves it; none: it was only received. */
export function stateOf(step: EnquiryStep | null): EnquiryState {
  if (step === null) return 'received'
  if (step === 'returned' || step === 'assigned') return 'assigned'
  if (step === 'submitted' || step === 'answered' || step === 'refused') return step
  if (step === 'forwarded' || step === 'closed') return step
  throw new TypeError(`this step moves nothing: ${step}`)
}

const ended: ReadonlySet<EnquiryState> = new Set(['answered', 'refused', 'forwarded', 'closed'])

/** Whether somebody still owes an answer. */
export const isOpen = (state: EnquiryState): boolean => !ended.has(state)

type Clocked = {
  readonly state: EnquiryState
  readonly dueAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
}

/** Whether the answer is late, or was. */
export function isLate({ state, dueAt, answeredAt }: Clocked, now: Temporal.Instant): boolean {
  if (answeredAt) return Temporal.Instant.compare(answeredAt, dueAt) > 0
  return isOpen(state) && Temporal.Instant.compare(now, dueAt) > 0
}
