import { addWorkingTime, today, type WorkingCalendar, type WorkingDuration } from '#kit/calendar/index.ts'
import { newId } from '#kit/ids.ts'
import {
  type Act,
  type Actor,
  type Announcement,
  behindWall,
  type Reader,
  type Tx,
} from '#platform/database/index.ts'
import { instanceChain, recordedActor, type ToldLine } from '#platform/record/index.ts'
import type { Dice } from './dice.ts'

/** Where the story is played: a clock that only it moves, and the people who act at that time. */
export type Stage = {
  now: Temporal.Instant
  readonly until: Temporal.Instant
  readonly calendar: WorkingCalendar
  readonly dice: Dice
  act<Input, Result>(actor: Actor, act: Act<Input, Result>, input: Input): Promise<Result>
  read<Result>(actor: Actor, read: (reader: Reader) => Promise<Result>): Promise<Result>
  /** Lets another life begin now. */
  begin(life: Life): void
}

/** What happens to one paper; each yield is the moment of its next step. */
export type Life = AsyncGenerator<Temporal.Instant, void>

/** The moment after some working time, counted from the stage's own. */
export const after = ({ calendar, now }: Stage, duration: WorkingDuration): Temporal.Instant =>
  addWorkingTime(calendar, now, duration)

/** Plays lives in the order of their moments up to the end of the stage; those in their middle then stay there. */
export async function play(
  stage: Omit<Stage, 'begin'>,
  lives: readonly [Temporal.Instant, Life][],
): Promise<void> {
  const waiting = lives.toSorted(([a], [b]) => Temporal.Instant.compare(b, a))
  const wait = (at: Temporal.Instant, life: Life) => {
    let place = waiting.length
    while (place > 0 && Temporal.Instant.compare(waiting[place - 1]![0], at) <= 0) place--
    waiting.splice(place, 0, [at, life])
  }
  const whole: Stage = Object.assign(stage, { begin: (life: Life) => wait(stage.now, life) })
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [at, life] = next
    if (Temporal.Instant.compare(at, whole.until) > 0) return
    whole.now = at
    const step = await life.next()
    if (!step.done) wait(step.value, life)
  }
}

/** A stage inside one transaction of Krông's own: everybody acts behind their own wall at the stage's time; what is told is gathered. */
export function stageIn(
  tx: Tx,
  setting: Pick<Stage, 'now' | 'until' | 'calendar' | 'dice'>,
): { readonly stage: Omit<Stage, 'begin'>; readonly lines: ToldLine[] } {
  const lines: ToldLine[] = []
  const as = (actor: Actor, now: Temporal.Instant): Tx => {
    const own = actor.kind === 'visitor' ? undefined : actor.authorityId
    return {
      ...tx,
      actor,
      now,
      today: today(now),
      announce: async (announcement) =>
        void lines.push(lineOf(announcement, { actor, now, own, place: lines.length })),
    }
  }
  const stage: Omit<Stage, 'begin'> = {
    ...setting,
    act: async (actor, act, input) => {
      await behindWall(tx, actor)
      return act(as(actor, stage.now), input)
    },
    read: async (actor, read) => {
      await behindWall(tx, actor)
      return read(as(actor, stage.now))
    },
  }
  return { stage, lines }
}

type Teller = {
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly own: string | undefined
  readonly place: number
}

const lineOf = (
  { name, subject, authorityId, before = null, after = null, reason }: Announcement,
  { actor, now, own, place }: Teller,
): ToldLine => ({
  place,
  authority: authorityId ?? own ?? instanceChain,
  id: newId(),
  at: now.toString(),
  event: name,
  subjectType: subject.type,
  subjectId: subject.id,
  actor: recordedActor(actor),
  origin: { requestId: 'story', channel: 'demo' },
  before,
  after,
  reason: reason ?? null,
})
