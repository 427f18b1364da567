import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { getFile } from '#platform/files/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { getContent } from '../store/contents.ts'
import { findContinuation, getEnquiry } from '../store/enquiries.ts'
import { listPictures } from '../store/publications.ts'
import { findForwarding } from '../store/steps.ts'
import type { KeptPicture } from './kept-picture.ts'
import { submitEnquiry } from './submit-enquiry.ts'

/** The photographs that the sender sent, to be kept by another authority too: the same pixels, a file of its own. */
async function picturesOf(reader: Reader, id: EnquiryId): Promise<KeptPicture[]> {
  const sent = (await listPictures(reader, id)).filter(({ phase }) => phase === 'before')
  return Promise.all(
    sent.map(async ({ fileId, width, height }) => {
      const file = await getFile(reader, fileId)
      const kind = file.type === 'image/png' ? 'png' : 'jpeg'
      return { kept: { ...file, kind }, width, height }
    }),
  )
}

/** Goes on with a forwarded enquiry at the authority that it was forwarded to, once, with the photographs of its sender unless told `bare`. Krông itself does it. */
export async function takeForwarded(
  tx: Tx,
  { enquiryId, bare = false }: { readonly enquiryId: EnquiryId; readonly bare?: boolean },
): Promise<void> {
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
    pictures: bare ? [] : await picturesOf(tx, enquiryId),
    submission: newId(),
    continues: enquiryId,
  })
}
