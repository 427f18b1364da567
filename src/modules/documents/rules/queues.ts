import type { Direction } from '../document.ts'
import type { Queue } from '../queue.ts'
import type { Standing } from './access.ts'

/** The tables that concern a person, the one they work from first; everybody ends with what is settled and everything. */
export function queuesFor(standing: Standing, direction: Direction): readonly Queue[] {
  const { registers, issues, directs, signs, headOf, processes } = standing
  const some = (...choices: readonly (readonly [boolean, Queue])[]) =>
    choices.flatMap(([concerned, queue]) => (concerned ? [queue] : []))
  if (direction === 'incoming')
    return some(
      [directs, 'to-direct'],
      [registers, 'to-register'],
      [registers, 'to-present'],
      [headOf !== null, 'to-assign'],
      [processes || headOf !== null, 'mine'],
      [registers || directs || headOf !== null, 'late'],
      [true, 'settled'],
      [true, 'all'],
    )
  return some(
    [signs, 'to-sign'],
    [issues, 'to-issue'],
    [issues, 'to-check-form'],
    [headOf !== null || signs, 'to-check'],
    [processes || registers || headOf !== null, 'drafts'],
    [true, 'issued'],
    [true, 'all'],
  )
}
