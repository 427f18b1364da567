import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import { attach } from '#platform/files/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Content, EnquiryId, EnquiryKind } from '../enquiry.ts'
import { enquiryMoved } from '../events.ts'
import { deadlinesOf } from '../rules/deadlines.ts'
import { insertContent } from '../store/contents.ts'
import { findCodeOf, getEnquiry, insertEnquiry, isField } from '../store/enquiries.ts'
import { insertPicture } from '../store/publications.ts'
import { listTerms } from '../store/terms.ts'
import { inAuthority } from './in-authority.ts'
import type { KeptPicture } from './kept-picture.ts'
import { newCode } from './new-code.ts'
import { tellOf, withRole } from './tell-of.ts'

export type SubmitEnquiry = {
  readonly authorityId: Id<'authority'>
  readonly kind: EnquiryKind
  /** The id of one sending of the form: sent twice, it is one enquiry. */
  readonly submission: string
  readonly field: string
  readonly title: string
  readonly content: Content
  readonly pictures?: readonly KeptPicture[]
  readonly continues?: EnquiryId
  readonly sample?: boolean
}

/** Takes in what somebody without an account brings to an authority, and starts its clock; gives the code by which they follow it, the same one however often it is sent. Krông itself does it. */
export async function submitEnquiry(
  tx: Tx,
  asked: SubmitEnquiry,
): Promise<{ code: string; id: EnquiryId | undefined }> {
  const { authorityId, kind, submission, field, title, content, pictures = [] } = asked
  const there = inAuthority(tx, authorityId)
  if (!(await isField(there, field))) refuse(422, reason('enquiries.field-wanted'))

  const calendar = await workingCalendarOf(there, authorityId)
  const terms = (await listTerms(there, authorityId)).filter((term) => term.kind === kind)
  const id: EnquiryId = newId<'enquiry'>()
  const code = newCode()

  const isNew = await insertEnquiry(there, {
    id,
    authorityId,
    kind,
    code,
    submission,
    field,
    title,
    ...deadlinesOf(calendar, terms, tx.now),
    continues: asked.continues ?? null,
    sample: asked.sample ?? false,
  })
  if (!isNew) {
    const before = await findCodeOf(there, submission)
    return before ? { code: before, id: undefined } : refuse(409, reason('enquiries.send-again'))
  }
  await insertContent(there, { id, authorityId }, content)
  for (const { kept, width, height } of pictures)
    await insertPicture(
      there,
      { id, authorityId },
      { phase: 'before', fileId: await attach(there, kept), width, height },
    )

  await there.announce(enquiryMoved('received', { id, authorityId }, { kind, field }))
  const enquiry = await getEnquiry(there, id)
  await tellOf(
    there,
    enquiry,
    'enquiries.received',
    (people) => withRole(people, 'clerk', 'one-stop-officer', 'editor'),
    {
      occasion: 'received',
    },
  )
  return { code, id }
}
