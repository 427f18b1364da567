import { localTime, opensAt } from '#kit/calendar/index.ts'
import type { Cast, Person } from './cast.ts'
import type { Life, Stage } from './stage.ts'
import { fromOutside, type Lot, ofOwnAccord } from './year.ts'

/** The opening of the last working day that began before the end of the stage. */
function lastOpening({ calendar, until }: Stage): Temporal.Instant {
  for (let day = localTime(until).toPlainDate(); ; day = day.subtract({ days: 1 })) {
    const opening = opensAt(calendar, day)
    if (Temporal.Instant.compare(opening, until) <= 0) return opening
  }
}

/** Takes a paper so many steps on its way, a few minutes each, and leaves it there. */
async function advance(stage: Stage, life: Life, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    const next = stage.now.add({ minutes: 2 })
    stage.now = Temporal.Instant.compare(next, stage.until) > 0 ? stage.until : next
    if ((await life.next()).done) return
  }
}

/** How far a paper from outside has come: taken in, registered, presented, directed, given to somebody. */
const steps = { arrived: 1, registered: 2, presented: 3, directed: 4, assigned: 5 } as const

/** Lays on the table of each who works with papers what they find there when they sign in, whatever the hour. */
export async function fillTables(stage: Stage, casts: readonly Cast[]): Promise<void> {
  const opening = lastOpening(stage)
  let serial = 2000
  const lay = async (cast: Cast, to: keyof typeof steps, lot: Partial<Lot> = {}) => {
    stage.now = opening.add({ minutes: stage.dice.between(1, 20) })
    if (Temporal.Instant.compare(stage.now, stage.until) > 0) stage.now = stage.until
    await advance(
      stage,
      fromOutside(stage, casts, { serial: serial++, cast, settled: true, ...lot }),
      steps[to],
    )
  }
  const write = async (cast: Cast, upTo: number, signer?: Person) => {
    stage.now = opening
    await advance(stage, ofOwnAccord(stage, casts, cast, signer), upTo)
  }
  const [district, ...communes] = casts
  if (!district) return
  for (const to of ['arrived', 'arrived', 'arrived', 'registered', 'registered'] as const)
    await lay(district, to)
  for (const leader of [district.chair, district.chair, district.chair, ...district.vices, ...district.vices])
    await lay(district, 'presented', { leader })
  for (const { unit, heads, staff } of district.departments) {
    if (heads.length === 0 || staff.length === 0 || unit.kind === 'leadership') continue
    await lay(district, 'directed', { unit: unit.abbreviation })
    for (const worker of staff.slice(0, 2))
      await lay(district, 'assigned', { unit: unit.abbreviation, worker })
  }
  for (const leader of [district.chair, ...district.vices]) await write(district, 4, leader)
  for (const upTo of [1, 2, 3, 5]) await write(district, upTo)
  for (const commune of communes) {
    await lay(commune, 'arrived')
    await lay(commune, 'arrived')
    await lay(commune, 'registered')
    await lay(commune, 'presented', { leader: commune.chair })
    await lay(commune, 'presented', { leader: commune.chair })
    await lay(commune, 'assigned')
    await write(commune, 4, commune.chair)
  }
}
