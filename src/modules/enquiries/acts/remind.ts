import { addWorkingDays, instantOf, isWorkingDay } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Enquiry } from '../enquiry.ts'
import { listDueBefore } from '../store/desk.ts'
import { inAuthority } from './in-authority.ts'
import { tellOf, withRole } from './tell-of.ts'

async function remindOf(tx: Tx, enquiry: Enquiry): Promise<void> {
  const { accountId, unitId, state, passOnAt } = enquiry
  const due = state === 'received' && passOnAt ? passOnAt : enquiry.dueAt
  const isOver = Temporal.Instant.compare(due, tx.now) < 0
  await tellOf(
    tx,
    enquiry,
    isOver ? 'enquiries.overdue' : 'enquiries.due',
    (people) => {
      const leaders = isOver ? withRole(people, 'leader') : []
      if (accountId) return [accountId, ...leaders]
      const inUnit = people.filter((one) => one.unitId === unitId)
      const first = unitId
        ? withRole(inUnit, 'unit-head', 'specialist')
        : withRole(people, 'clerk', 'one-stop-officer')
      return [...first, ...leaders]
    },
    { occasion: `${isOver ? 'overdue' : 'due'}:${tx.today.toString()}`, due: formatDateTime(due) },
  )
}

/** Reminds the people of an authority, on its working days, of what falls due by the end of the next but one, and of what is late; once a day whatever is repeated. */
export async function remind(
  tx: Tx,
  { authorityId }: { readonly authorityId: Id<'authority'> },
): Promise<void> {
  const there = inAuthority(tx, authorityId)
  const calendar = await workingCalendarOf(there, authorityId)
  if (!isWorkingDay(calendar, tx.today)) return
  const end = instantOf(addWorkingDays(calendar, tx.today, 2).add({ days: 1 }).toPlainDateTime())
  for (const enquiry of await listDueBefore(there, authorityId, end)) await remindOf(there, enquiry)
}
