import { isWorkingDay } from '#kit/calendar/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Id } from '#kit/ids.ts'
import { receptionMoved } from '../events.ts'
import type { ReceptionId } from '../reception.ts'
import { mayArrange } from '../rules/access.ts'
import { beginsAt } from '../rules/turns.ts'
import {
  insertReception,
  insertReceptionChange,
  isReceiving,
  lockReception,
  type ReceptionFacts,
} from '../store/receptions.ts'

/** Enters a day on which an official receives citizens; it is public at once. Refuses past days, days on which the authority does not work, and an official who receives elsewhere then. */
export async function openReception(
  tx: Tx,
  {
    authorityId,
    sample = false,
    ...facts
  }: ReceptionFacts & { readonly authorityId: Id<'authority'>; readonly sample?: boolean },
): Promise<ReceptionId> {
  permit(mayArrange(tx.actor, authorityId))
  if (Temporal.PlainTime.compare(facts.opens, facts.closes) >= 0) refuse(422, reason('enquiries.hours-wrong'))
  if (!sample && Temporal.PlainDate.compare(facts.day, tx.today) < 0)
    refuse(422, reason('enquiries.day-past'))

  if (!sample && !isWorkingDay(await workingCalendarOf(tx, authorityId), facts.day))
    refuse(422, reason('enquiries.day-off'))
  if (await isReceiving(tx, authorityId, facts)) refuse(409, reason('enquiries.reception-there'))

  const id = await insertReception(tx, authorityId, facts, sample)

  const { day, official } = facts
  await tx.announce(
    receptionMoved('reception-opened', { id, authorityId }, { day: day.toString(), official }),
  )
  return id
}

async function lockComing(tx: Tx, id: ReceptionId) {
  const reception = await lockReception(tx, id)
  permit(mayArrange(tx.actor, reception.authorityId))
  if (reception.change === 'cancelled') refuse(409, reason('enquiries.reception-cancelled'))
  if (Temporal.Instant.compare(tx.now, beginsAt(reception)) >= 0)
    refuse(409, reason('enquiries.reception-begun'))
  return reception
}

/** Names who stands in for the official of a reception, and why; refuses who receives elsewhere then. */
export async function standIn(
  tx: Tx,
  {
    receptionId,
    official,
    post,
    why,
  }: {
    readonly receptionId: ReceptionId
    readonly official: string
    readonly post: string
    readonly why: string
  },
): Promise<void> {
  const reception = await lockComing(tx, receptionId)
  if (await isReceiving(tx, reception.authorityId, { ...reception, official }))
    refuse(409, reason('enquiries.reception-there'))

  await insertReceptionChange(tx, reception, { standIn: { official, post }, why })

  await tx.announce(receptionMoved('reception-changed', reception, { official, post }, why))
}

/** Says that a reception does not take place, and why; who booked sees it by their code. */
export async function cancelReception(
  tx: Tx,
  { receptionId, why }: { readonly receptionId: ReceptionId; readonly why: string },
): Promise<void> {
  const reception = await lockComing(tx, receptionId)

  await insertReceptionChange(tx, reception, { why })

  await tx.announce(receptionMoved('reception-changed', reception, { cancelled: true }, why))
}
