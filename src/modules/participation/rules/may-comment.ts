import { type Verdict, reason } from '#kit/refusal.ts'
import type { Arrangement } from '../arrangement.ts'
import type { ShownSubject } from '../subject.ts'

/** Whether readers may comment on a subject now, and if not, every reason why. `closedWhy`: a moderator closed it. */
export function mayComment(
  { comments, closeAfterDays }: Pick<Arrangement, 'comments' | 'closeAfterDays'>,
  { since, ended }: Pick<ShownSubject, 'since' | 'ended'>,
  { closedWhy, now }: { readonly closedWhy: string | null; readonly now: Temporal.Instant },
): Verdict {
  if (ended) return [reason('participation.subject-ended')]
  if (comments === 'closed') return [reason('participation.comments-off')]
  if (closedWhy !== null) return [reason('participation.comments-closed', { why: closedWhy })]
  const over =
    closeAfterDays !== null && Temporal.Instant.compare(since.add({ hours: closeAfterDays * 24 }), now) < 0
  return over ? [reason('participation.comments-over', { days: closeAfterDays })] : []
}

/** How much of one address, and of all together, is taken. */
export const mostComments = { minutes: 10, inMinutes: 5, inDay: 20, waiting: 2_000 } as const

/** Whether one more comment is taken from an address, and whether the desk has room for it. */
export function mayAddMore({
  lately,
  today,
  waiting,
}: {
  readonly lately: number
  readonly today: number
  readonly waiting: number
}): Verdict {
  return [
    ...(lately >= mostComments.inMinutes
      ? [reason('participation.too-many', { minutes: mostComments.minutes })]
      : []),
    ...(lately < mostComments.inMinutes && today >= mostComments.inDay
      ? [reason('participation.too-many-today')]
      : []),
    ...(waiting >= mostComments.waiting ? [reason('participation.desk-full')] : []),
  ]
}
