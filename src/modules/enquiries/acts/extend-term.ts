import { permit } from '#kit/refusal.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { enquiryMoved } from '../events.ts'
import { mayExtend } from '../rules/access.ts'
import { extendedDue } from '../rules/deadlines.ts'
import { lockEnquiry } from '../store/enquiries.ts'
import { insertStep, listSteps } from '../store/steps.ts'
import { listTerms } from '../store/terms.ts'

/** Tells the sender that it takes longer, why, and until when; once. */
export async function extendTerm(
  tx: Tx,
  { enquiryId, why }: { readonly enquiryId: EnquiryId; readonly why: string },
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  const extended = (await listSteps(tx, enquiryId)).some(({ step }) => step === 'extended')
  permit(mayExtend(tx.actor, enquiry, { extended }))

  const { authorityId, kind, dueAt } = enquiry
  const terms = (await listTerms(tx, authorityId)).filter((term) => term.kind === kind)
  const untilAt = extendedDue(await workingCalendarOf(tx, authorityId), terms, dueAt)

  await insertStep(tx, enquiry, { step: 'extended', why, untilAt })

  await tx.announce(enquiryMoved('extended', enquiry, { untilAt: untilAt.toString() }))
}
