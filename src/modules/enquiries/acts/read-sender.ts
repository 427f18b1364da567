import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { enquiryMoved } from '../events.ts'
import { mayOpen } from '../rules/access.ts'
import { insertReading } from '../store/contents.ts'
import { getEnquiry } from '../store/enquiries.ts'

/** Opens who sent an enquiry for the one who handles it; the record says who looked and when. */
export async function readSender(tx: Tx, { enquiryId }: { readonly enquiryId: EnquiryId }): Promise<void> {
  const enquiry = await getEnquiry(tx, enquiryId)
  permit(mayOpen(tx.actor, enquiry))

  await insertReading(tx, enquiry)

  await tx.announce(enquiryMoved('sender-read', enquiry))
}
