import { reason, type Verdict } from '#kit/refusal.ts'
import { formatTime } from '#kit/vietnamese/index.ts'
import type { Timing } from '../arrangement.ts'
import { isWithin } from './quiet.ts'

/** The most digests a day. */
export const mostDigests = 6

/** Whether digests can leave at these times: one to six, none within quiet hours. */
export function mayTime({ digestTimes, quiet }: Timing): Verdict {
  const count = digestTimes.length
  const asleep = quiet ? digestTimes.filter((time) => isWithin(quiet, time)) : []
  return [
    ...(count === 0 ? [reason('notices.no-digest-time')] : []),
    ...(count > mostDigests ? [reason('notices.too-many-digests', { most: mostDigests })] : []),
    ...asleep.map((time) => reason('notices.digest-in-quiet', { time: formatTime(time) })),
  ]
}
