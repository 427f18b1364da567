import { permit, reason, refuse } from '#kit/refusal.ts'
import { findPersonalData } from '#kit/rich-text/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EnquiryId, PictureId } from '../enquiry.ts'
import { enquiryMoved, enquiryShown } from '../events.ts'
import { mayPublish } from '../rules/access.ts'
import { namesIn } from '../rules/names-in.ts'
import { withoutSender } from '../rules/without-sender.ts'
import { getContent } from '../store/contents.ts'
import { lockEnquiry } from '../store/enquiries.ts'
import { endPublication, insertPublication, type PublicText } from '../store/publications.ts'
import { insertStep } from '../store/steps.ts'

export type PublishAnswer = PublicText & {
  readonly enquiryId: EnquiryId
  readonly pictures?: readonly PictureId[]
  /** Somebody has looked at what resembles personal data, and it is none. */
  readonly looked: boolean
}

/** Makes an answered question or feedback public in the words edited for it; refuses while they name the sender or say how to reach them, and while something in them looks like personal data and nobody said that it is none. Once more: the new words replace the old. */
export async function publishAnswer(
  tx: Tx,
  { enquiryId, pictures = [], looked, ...text }: PublishAnswer,
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayPublish(tx.actor, enquiry))
  if (enquiry.kind === 'information') refuse(422, reason('enquiries.requests-stay'))
  if (!enquiry.answeredAt) refuse(409, reason('enquiries.moved-on'))
  const words = `${text.title}\n${text.question}\n${text.answer}`
  const { name, phone, email } = await getContent(tx, enquiryId)
  if (namesIn(words, name)) refuse(422, reason('enquiries.sender-named'))
  const reached = { name: '', phone, email, identityPaper: '', residence: '' }
  if (withoutSender(words, reached) !== words) refuse(422, reason('enquiries.sender-reached'))
  const [found] = findPersonalData(words)
  if (found && !looked) refuse(422, reason('enquiries.personal-found', { text: found.text }))

  await endPublication(tx, enquiry)
  await insertPublication(tx, enquiry, text, pictures)
  await insertStep(tx, enquiry, { step: 'published' })

  await tx.announce(enquiryShown('published', enquiry, { title: text.title, pictures: pictures.length }))
}

/** Takes a published enquiry down, with the reason. */
export async function unpublishAnswer(
  tx: Tx,
  { enquiryId, why }: { readonly enquiryId: EnquiryId; readonly why: string },
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayPublish(tx.actor, enquiry))
  if (!enquiry.publishedAt) refuse(409, reason('enquiries.not-public'))

  await endPublication(tx, enquiry)
  await insertStep(tx, enquiry, { step: 'unpublished', why })

  await tx.announce(enquiryShown('unpublished', enquiry, {}))
}

/** Settles that an answered enquiry is not made public, with the reason; nobody has to do anything more. */
export async function closeEnquiry(
  tx: Tx,
  { enquiryId, why }: { readonly enquiryId: EnquiryId; readonly why: string },
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayPublish(tx.actor, enquiry))
  if (enquiry.state === 'closed') refuse(409, reason('enquiries.moved-on'))

  await insertStep(tx, enquiry, { step: 'closed', why })

  await tx.announce(enquiryMoved('closed', enquiry))
}
