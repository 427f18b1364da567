import type { Actor } from '#platform/database/index.ts'
import type { Consultation } from '../consultation.ts'
import type { LegalEdition } from '../legal-document.ts'
import { mayApprove, mayChange, mayForce, mayPrepare } from './access.ts'
import { consultationStateOn } from './consultation-state.ts'

const none = (verdict: readonly unknown[]) => verdict.length === 0

/** What somebody may do with an edition now; a page shows no button for the rest. */
export function deedsOf(actor: Actor, edition: LegalEdition, isLatest: boolean) {
  const { state } = edition
  const prepares = none(mayPrepare(actor, edition))
  const open = none(mayChange(actor, edition))
  return {
    change: open,
    submit: open,
    discard: open,
    approve: none(mayApprove(actor, { ...edition, waiting: state === 'submitted' })),
    giveBack: prepares && state === 'submitted',
    force: none(mayForce(actor, { ...edition, unpublished: open || state === 'submitted' })),
    correct: prepares && state === 'public' && isLatest,
    end: prepares && state === 'public',
  }
}
export type Deeds = ReturnType<typeof deedsOf>

/** What somebody may do with a consultation on a day. */
export function consultationDeedsOf(actor: Actor, consultation: Consultation, today: Temporal.PlainDate) {
  const state = consultationStateOn(today, consultation)
  const { authorityId, submittedBy, createdBy } = consultation
  const prepares = none(mayPrepare(actor, consultation))
  const open = prepares && (state === 'draft' || state === 'returned')
  const under = prepares && (state === 'coming' || state === 'open' || state === 'closed')
  return {
    change: open,
    submit: open,
    discard: open,
    approve: none(
      mayApprove(actor, { authorityId, submittedBy, madeBy: createdBy, waiting: state === 'submitted' }),
    ),
    giveBack: prepares && state === 'submitted',
    force: open || (prepares && state === 'submitted'),
    extend: under,
    withdraw: under,
    report: prepares && (state === 'closed' || state === 'reported'),
    conclude: prepares && (state === 'closed' || state === 'reported'),
    moderate: prepares,
  }
}
export type ConsultationDeeds = ReturnType<typeof consultationDeedsOf>
