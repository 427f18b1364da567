import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { enquiryMoved } from '../events.ts'
import { mayGrant } from '../rules/access.ts'
import { lockEnquiry } from '../store/enquiries.ts'
import { insertStep } from '../store/steps.ts'

/** Decides that asked information is supplied, and what copying and sending costs (whole đồng; 0: nothing). The answer follows. */
export async function grantRequest(
  tx: Tx,
  {
    enquiryId,
    fee,
    why,
    ground,
  }: {
    readonly enquiryId: EnquiryId
    readonly fee: bigint
    readonly why: string
    readonly ground?: string | undefined
  },
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayGrant(tx.actor, enquiry))

  await insertStep(tx, enquiry, { step: 'granted', fee, why, ground: ground || undefined })

  await tx.announce(enquiryMoved('granted', enquiry, { fee: String(fee) }))
}
