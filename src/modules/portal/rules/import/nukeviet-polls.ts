import type { OldThing } from '../../old-thing.ts'
import { wordsOf } from './clean.ts'
import { knownAs } from './known-as.ts'
import type { NukeVietIndex } from './nukeviet-index.ts'
import { countOf, isForAll, valueOf } from './nukeviet-tables.ts'
import { secondsTime } from './old-time.ts'

/** Polls of an old site with how many chose each answer, and its counter. */
export function* oldPollsAndCounter(index: NukeVietIndex): Generator<OldThing> {
  for (const [number, row] of index.polls) {
    const id = knownAs(number)
    const title = wordsOf(valueOf(row, 'question'), 500)
    const untilAt = secondsTime(row.get('exp_time'))
    const left = (code: string): OldThing => ({ kind: 'left', what: 'poll', id, title, code })
    const module = index.moduleNamed(number.slice(0, number.lastIndexOf(':')))
    if (!module.open || !isForAll(row)) yield left('portal.import-restricted')
    else if (valueOf(row, 'act') !== '1' && !untilAt) yield left('portal.import-not-public')
    else
      yield {
        kind: 'poll',
        id,
        title,
        multiple: countOf(row, 'acceptcm') > 1,
        fromAt: secondsTime(row.get('publ_time')),
        untilAt,
        options: (index.answers.get(number) ?? []).map((answer) => ({
          text: wordsOf(valueOf(answer, 'title'), 250),
          votes: countOf(answer, 'hitstotal'),
        })),
      }
  }
  if (index.views > 0) yield { kind: 'counter', id: 'total', title: '', views: index.views }
}
