import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { getContent } from '../store/contents.ts'
import { findContinuation, getEnquiry } from '../store/enquiries.ts'
import { findForwarding } from '../store/steps.ts'
import { submitEnquiry } from './submit-enquiry.ts'

/** Goes on with a forwarded enquiry at the authority that it was forwarded to, once; photographs stay with the first. Krông itself does it. */
export async function takeForwarded(tx: Tx, { enquiryId }: { readonly enquiryId: EnquiryId }): Promise<void> {
  const authorityId = await findForwarding(tx, enquiryId)
  if (!authorityId || (await findContinuation(tx, enquiryId))) return
  const { kind, field, title, sample } = await getEnquiry(tx, enquiryId)
  const content = await getContent(tx, enquiryId)

  await submitEnquiry(tx, {
    authorityId,
    kind,
    field,
    title,
    sample,
    content,
    submission: newId(),
    continues: enquiryId,
  })
}
