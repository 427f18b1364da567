import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { listUnits } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { enquiryMoved } from '../events.ts'
import { mayDirect } from '../rules/access.ts'
import { lockEnquiry } from '../store/enquiries.ts'
import { insertStep } from '../store/steps.ts'
import { tellOf } from './tell-of.ts'

export type AssignEnquiry = {
  readonly enquiryId: EnquiryId
  readonly unitId: Id<'unit'>
  readonly accountId?: Id<'account'> | undefined
  readonly why?: string
}

/** Takes an enquiry in and gives it to a unit, and to one of its people where one is named; again, when it lies wrong. */
export async function assignEnquiry(
  tx: Tx,
  { enquiryId, unitId, accountId, why = '' }: AssignEnquiry,
): Promise<void> {
  const enquiry = await lockEnquiry(tx, enquiryId)
  permit(mayDirect(tx.actor, enquiry))
  const { authorityId } = enquiry
  const unit = (await listUnits(tx, authorityId)).find(({ id }) => id === unitId)
  if (!unit) return refuse(422, reason('enquiries.unit-wanted'))
  const people = await listColleagues(tx, { unitId })
  const person = accountId ? people.find(({ id }) => id === accountId) : undefined
  if (accountId && !person) return refuse(422, reason('enquiries.person-elsewhere'))

  const number = await insertStep(tx, enquiry, {
    step: 'assigned',
    why,
    unit: { id: unit.id, name: unit.name },
    person: person && { id: person.id, name: person.name },
  })

  await tx.announce(enquiryMoved('assigned', enquiry, { unitId, accountId: accountId ?? null }))
  const heads = people.filter(({ roles }) => roles.includes('unit-head'))
  const heard = person ? [person] : heads.length > 0 ? heads : people
  await tellOf(tx, enquiry, 'enquiries.assigned', () => heard.map(({ id }) => id), {
    occasion: `step:${number}`,
  })
}
