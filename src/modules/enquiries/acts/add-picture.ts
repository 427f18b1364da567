import { permit, reason, refuse } from '#kit/refusal.ts'
import { attach } from '#platform/files/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { enquiryMoved } from '../events.ts'
import { mayOpen } from '../rules/access.ts'
import { lockEnquiry } from '../store/enquiries.ts'
import { insertPicture, listPictures } from '../store/publications.ts'
import type { KeptPicture } from './kept-picture.ts'

/** How many photographs of each side an enquiry may have. */
const mostPictures = 6

/** Adds photographs of how it looks now that it is settled. */
export async function addPictures(
  tx: Tx,
  { enquiryId, pictures }: { readonly enquiryId: EnquiryId; readonly pictures: readonly KeptPicture[] },
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayOpen(tx.actor, enquiry))
  const after = (await listPictures(tx, enquiryId)).filter(({ phase }) => phase === 'after')
  if (after.length + pictures.length > mostPictures)
    refuse(422, reason('enquiries.too-many-pictures', { most: mostPictures }))

  for (const { kept, width, height } of pictures)
    await insertPicture(tx, enquiry, { phase: 'after', fileId: await attach(tx, kept), width, height })

  await tx.announce(enquiryMoved('pictured', enquiry, { pictures: pictures.length }))
}
