import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { withdrawNotices } from '#modules/notices/index.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { enquiryMoved } from '../events.ts'
import { mayDirect } from '../rules/access.ts'
import { lockEnquiry } from '../store/enquiries.ts'
import { insertStep } from '../store/steps.ts'

/** Nobody here has to settle it any more: what was told of it is taken back. */
export const tellNoMore = (tx: Tx, id: EnquiryId): Promise<unknown> =>
  withdrawNotices(tx, { subject: { type: 'enquiry', id } })

/** Says no to an enquiry, with the reason that its sender reads; a request for information also with the article of law. */
export async function refuseEnquiry(
  tx: Tx,
  {
    enquiryId,
    why,
    ground,
  }: { readonly enquiryId: EnquiryId; readonly why: string; readonly ground?: string | undefined },
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayDirect(tx.actor, enquiry))
  if (enquiry.kind === 'information' && !ground) refuse(422, reason('enquiries.ground-wanted'))

  await insertStep(tx, enquiry, { step: 'refused', why, ground: ground || undefined })

  await tx.announce(enquiryMoved('refused', enquiry, ground ? { ground } : {}))
  await tellNoMore(tx, enquiryId)
}

/** Passes an enquiry on to the authority whose matter it is; where that one works here, it goes on there by itself, under the same code. */
export async function forwardEnquiry(
  tx: Tx,
  {
    enquiryId,
    why,
    ...to
  }: {
    readonly enquiryId: EnquiryId
    readonly why: string
    readonly authorityId?: Id<'authority'> | undefined
    /** The name of an authority that does not work here. */
    readonly name?: string | undefined
  },
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayDirect(tx.actor, enquiry))
  const here =
    to.authorityId &&
    (await listAuthorities(tx, {})).find(({ id, hosted }) => hosted && id === to.authorityId)
  if (to.authorityId && (!here || here.id === enquiry.authorityId))
    refuse(422, reason('enquiries.forward-where'))
  const name = here ? here.name : (to.name ?? '')
  if (name === '') refuse(422, reason('enquiries.forward-where'))

  await insertStep(tx, enquiry, { step: 'forwarded', why, to: { authorityId: here ? here.id : null, name } })

  await tx.announce(enquiryMoved('forwarded', enquiry, { to: name }))
  await tellNoMore(tx, enquiryId)
}
