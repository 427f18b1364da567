import { instantOf, localTime } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import { formatDate, formatTime } from '#kit/vietnamese/index.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { tell, withdrawNotices } from '#modules/notices/index.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { noticePlaces } from '../../notice-kinds.ts'
import { dueAs, lastToldDay } from '../../rules/notices/due.ts'
import { headsOf, ownersOf } from '../../rules/notices/scene.ts'
import { type DuePart, listDueBefore } from '../../store/notices/list-due.ts'
import { inAuthority } from '../in-authority.ts'
import { sayPaper } from './say-paper.ts'

/** A deadline in a sentence: `16:30 25/11/2026`. */
function sayDue(dueAt: Temporal.Instant): string {
  const local = localTime(dueAt)
  return `${formatTime(local.toPlainTime())} ${formatDate(local.toPlainDate())}`
}

async function tellPart(
  tx: Tx,
  people: Awaited<ReturnType<typeof listColleagues>>,
  part: DuePart,
): Promise<void> {
  const as = dueAs(part.dueAt, tx.now)
  const accountIds = ownersOf({ people }, part)
  const subject = { type: 'document', id: part.documentId }
  if (as === 'overdue') await withdrawNotices(tx, { subject, accountIds, kinds: ['documents.due'] })
  await tell(tx, {
    accountIds,
    kind: as === 'overdue' ? 'documents.overdue' : 'documents.due',
    subject,
    occasion: `${as}:${part.assignmentId}:${tx.today}`,
    href: noticePlaces.document(part.documentId),
    title: { code: `documents.told-${as}`, params: { paper: sayPaper(part), due: sayDue(part.dueAt) } },
    urgency: part.urgency === 'ordinary' ? 'ordinary' : 'urgent',
  })
}

/** One line a day for who answers for others: the head what is late in the unit, the leaders what is late at all. */
async function tellLate(
  tx: Tx,
  people: Awaited<ReturnType<typeof listColleagues>>,
  late: readonly DuePart[],
): Promise<void> {
  const board = async (accountIds: readonly Id<'account'>[], count: number) =>
    tell(tx, {
      accountIds,
      kind: 'documents.late',
      subject: { type: 'late-board', id: 'today' },
      occasion: `late:${tx.today}`,
      href: noticePlaces.late,
      title: { code: 'documents.told-late', params: { count } },
    })
  for (const [unitId, parts] of Map.groupBy(late, (part) => part.unitId)) {
    const heads = people.filter((one) => one.unitId === unitId && one.roles.includes('unit-head'))
    if (heads.length > 0) await board(headsOf({ people }, unitId), parts.length)
  }
  const leaders = people.filter(({ roles }) => roles.includes('leader')).map(({ id }) => id)
  if (late.length > 0) await board(leaders, late.length)
}

/** Reminds the people of an authority of deadlines, on its working days: the working day before, the day itself, and each day after; once a day whatever is repeated. @see NĐ 30/2020 Đ.24.3 */
export async function remind(
  tx: Tx,
  { authorityId }: { readonly authorityId: Id<'authority'> },
): Promise<void> {
  const there = inAuthority(tx, authorityId)
  const until = lastToldDay(await workingCalendarOf(there, authorityId), tx.today)
  if (!until) return
  const end = instantOf(until.add({ days: 1 }).toPlainDateTime())
  const parts = await listDueBefore(there, authorityId, end)
  if (parts.length === 0) return

  const people = await listColleagues(there)
  for (const part of parts) await tellPart(there, people, part)
  const late = parts.filter(({ dueAt }) => dueAs(dueAt, tx.now) === 'overdue')
  await tellLate(there, people, late)
}
