import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { enquiryMoved } from '../events.ts'
import { mayAnswer, mayApprove, mayReturn } from '../rules/access.ts'
import { insertAnswer, listAnswers } from '../store/answers.ts'
import { lockEnquiry } from '../store/enquiries.ts'
import { insertStep } from '../store/steps.ts'
import { tellOf, withRole } from './tell-of.ts'
import { tellNoMore } from './turn-away.ts'

type Which = { readonly enquiryId: EnquiryId }

/** Keeps a version of the answer; nobody outside reads it yet. Nothing is kept where it says the same as the last one. */
export async function draftAnswer(
  tx: Tx,
  { enquiryId, body }: Which & { readonly body: string },
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayAnswer(tx.actor, enquiry))
  if ((await listAnswers(tx, enquiryId))[0]?.body === body) return

  await insertAnswer(tx, enquiry, body)

  await tx.announce(enquiryMoved('drafted', enquiry))
}

/** Hands the last version of the answer to a second person. */
export async function submitAnswer(tx: Tx, { enquiryId }: Which): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayAnswer(tx.actor, enquiry))
  const [answer] = await listAnswers(tx, enquiryId)
  if (!answer) return refuse(422, reason('enquiries.answer-wanted'))

  const number = await insertStep(tx, enquiry, { step: 'submitted', answerId: answer.id })

  await tx.announce(enquiryMoved('submitted', enquiry, { version: answer.version }))
  const { unitId } = enquiry
  await tellOf(
    tx,
    enquiry,
    'enquiries.submitted',
    (people) => {
      const heads = withRole(
        people.filter((one) => one.unitId === unitId),
        'unit-head',
      )
      return heads.length > 0 ? heads : withRole(people, 'leader')
    },
    { occasion: `step:${number}` },
  )
}

/** Gives a submitted answer back to who wrote it, saying what is missing. */
export async function returnAnswer(
  tx: Tx,
  { enquiryId, why }: Which & { readonly why: string },
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayReturn(tx.actor, enquiry))

  const number = await insertStep(tx, enquiry, { step: 'returned', why })

  await tx.announce(enquiryMoved('returned', enquiry))
  const { submittedBy } = enquiry
  await tellOf(tx, enquiry, 'enquiries.returned', () => (submittedBy ? [submittedBy] : []), {
    occasion: `step:${number}`,
  })
}

/** Says as a second person that the answer leaves: from now on its sender reads it, and the clock stands. */
export async function approveAnswer(tx: Tx, { enquiryId }: Which): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  const submitted = (await listAnswers(tx, enquiryId)).find(({ id }) => id === enquiry.submittedAnswerId)
  const wroteIt = tx.actor.kind === 'person' && submitted?.byAccount === tx.actor.accountId
  permit(mayApprove(tx.actor, enquiry, { wroteIt }))
  if (!submitted) return refuse(422, reason('enquiries.answer-wanted'))

  await insertStep(tx, enquiry, { step: 'answered', answerId: submitted.id })

  await tx.announce(enquiryMoved('answered', enquiry, { version: submitted.version }))
  await tellNoMore(tx, enquiryId)
}
