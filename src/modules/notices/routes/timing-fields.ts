import { formatTime } from '#kit/vietnamese/index.ts'
import type { Values } from '#platform/web/index.ts'
import { z } from 'zod'
import type { Timing } from '../arrangement.ts'
import { readClock, readClocks } from '../rules/clock.ts'

const wrong = 'notices.time-wrong'
const clock = z
  .string()
  .default('')
  .refine((text) => text.trim() === '' || readClock(text) !== undefined, wrong)

/** The fields of a timing as they are sent. */
export const timingFields = {
  digest: z
    .string()
    .default('')
    .refine((text) => readClocks(text) !== undefined, wrong),
  from: clock,
  until: clock,
  rests: z.string().optional(),
  passes: z.string().optional(),
}

type Sent = {
  readonly digest: string
  readonly from: string
  readonly until: string
  readonly rests?: string | undefined
  readonly passes?: string | undefined
}

/** Quiet hours need both ends or none. */
export const quietWhole = ({ from, until }: Pick<Sent, 'from' | 'until'>): boolean =>
  (from.trim() === '') === (until.trim() === '')

/** The timing that was sent; its fields were checked. */
export function timingOf({ digest, from, until, rests, passes }: Sent): Timing {
  const [begin, end] = [readClock(from), readClock(until)]
  return {
    digestTimes: readClocks(digest) ?? [],
    quiet: begin && end ? { from: begin, until: end } : undefined,
    restsOnDaysOff: rests === '1',
    urgentPasses: passes === '1',
  }
}

/** A timing as its fields show it. */
export function fieldsOf({ digestTimes, quiet, restsOnDaysOff, urgentPasses }: Timing): Values {
  return {
    digest: digestTimes.map((time) => formatTime(time)).join(', '),
    from: quiet ? formatTime(quiet.from) : '',
    until: quiet ? formatTime(quiet.until) : '',
    ...(restsOnDaysOff ? { rests: '1' } : {}),
    ...(urgentPasses ? { passes: '1' } : {}),
  }
}

/** Whether two timings say the same. */
export const isSameTiming = (one: Timing, other: Timing): boolean =>
  JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other))
