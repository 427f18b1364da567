import type { Act } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import type { z } from 'zod'
import { approveAnswer, draftAnswer, returnAnswer, submitAnswer } from '../acts/answer-enquiry.ts'
import { extendTerm } from '../acts/extend-term.ts'
import { grantRequest } from '../acts/grant-request.ts'
import { closeEnquiry, publishAnswer, unpublishAnswer } from '../acts/publish-answer.ts'
import { readSender } from '../acts/read-sender.ts'
import type { EnquiryId } from '../enquiry.ts'
import { enquiryUrls } from '../urls.ts'
import { idIn, showEnquiry } from './desk.tsx'
import * as forms from './forms.ts'

const official = { who: 'official' } as const

/** Does an act with the enquiry that the path names; what stands against it is told on its page, with everything as typed. */
async function go<Input>(
  visit: Visit,
  act: Act<Input, unknown>,
  input: Input,
  form: FormState,
  code: string,
): Promise<Response> {
  const done = await visit.attempt(act, input, form)
  if (!done.ok) return showEnquiry(visit, done.form, done.form.refusal?.status)
  return visit.redirect(enquiryUrls.enquiry({ enquiry: idIn(visit, 'enquiry') }), { code })
}

/** A route that reads a form and does an act with what was typed. */
export const typed =
  <Value, Input>(
    schema: z.ZodType<Value>,
    act: Act<Input, unknown>,
    inputOf: (enquiryId: EnquiryId, value: Value) => Input,
    code: string,
  ) =>
  async (visit: Visit): Promise<Response> => {
    const form = await visit.form(schema)
    if (!form.ok) return showEnquiry(visit, form, 422)
    return go(visit, act, inputOf(idIn(visit, 'enquiry'), form.value), form, code)
  }

const plainly =
  (act: Act<{ enquiryId: EnquiryId }, unknown>, code: string) =>
  (visit: Visit): Promise<Response> =>
    go(visit, act, { enquiryId: idIn<'enquiry'>(visit, 'enquiry') }, freshForm(), code)

/** Keeps the answer, and hands it on where its button says so. */
async function answer(visit: Visit): Promise<Response> {
  const form = await visit.form(forms.answerForm)
  if (!form.ok) return showEnquiry(visit, form, 422)
  const enquiryId: EnquiryId = idIn(visit, 'enquiry')
  const kept = await visit.attempt(draftAnswer, { enquiryId, body: form.value.answer }, form)
  if (!kept.ok) return showEnquiry(visit, kept.form, kept.form.refusal?.status)
  if (form.value.next === 'submit') return go(visit, submitAnswer, { enquiryId }, form, 'enquiries.submitted')
  return visit.redirect(enquiryUrls.enquiry({ enquiry: enquiryId }), { code: 'enquiries.draft-kept' })
}

/** Deeds with an enquiry. */
export const deedRoutes = defineRoutes(({ post }) => {
  post(enquiryUrls.sender, official, plainly(readSender, 'enquiries.sender-open'))
  post(enquiryUrls.approve, official, plainly(approveAnswer, 'enquiries.answered'))
  post(enquiryUrls.draft, official, answer)
  post(
    enquiryUrls.giveBack,
    official,
    typed(
      forms.returnForm,
      returnAnswer,
      (enquiryId, { returnWhy: why }) => ({ enquiryId, why }),
      'enquiries.given-back',
    ),
  )
  post(
    enquiryUrls.extend,
    official,
    typed(
      forms.extendForm,
      extendTerm,
      (enquiryId, { extendWhy: why }) => ({ enquiryId, why }),
      'enquiries.extended',
    ),
  )
  post(
    enquiryUrls.grant,
    official,
    typed(
      forms.grantForm,
      grantRequest,
      (enquiryId, { fee, grantWhy: why }) => ({ enquiryId, fee, why }),
      'enquiries.granted',
    ),
  )
  post(
    enquiryUrls.publish,
    official,
    typed(
      forms.publishForm,
      publishAnswer,
      (enquiryId, { title, question, publicAnswer, picture, looked }) => ({
        enquiryId,
        title,
        question,
        answer: publicAnswer,
        pictures: picture,
        looked: looked === '1',
      }),
      'enquiries.published',
    ),
  )
  post(
    enquiryUrls.unpublish,
    official,
    typed(
      forms.unpublishForm,
      unpublishAnswer,
      (enquiryId, { unpublishWhy: why }) => ({ enquiryId, why }),
      'enquiries.unpublished',
    ),
  )
  post(
    enquiryUrls.close,
    official,
    typed(
      forms.closeForm,
      closeEnquiry,
      (enquiryId, { closeWhy: why }) => ({ enquiryId, why }),
      'enquiries.closed',
    ),
  )
})
