import { readFileSync } from 'node:fs'
import { workingCalendar } from '#kit/calendar/index.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import { retellNumbers } from '#modules/registers/index.ts'
import { behindWall, type Tx } from '#platform/database/index.ts'
import { retell } from '#platform/record/index.ts'
import { castsOf } from './demo/cast.ts'
import { fillCaseFiles } from './demo/case-files.ts'
import { diceFrom } from './demo/dice.ts'
import { unpackTold } from './demo/snapshot.ts'
import { play, type Stage, stageIn } from './demo/stage.ts'
import { fillTables } from './demo/tables.ts'
import { livesBetween } from './demo/year.ts'
import { tellStep } from './acts/notices/tell-step.ts'
import { listLatestSteps } from './store/notices/list-latest-steps.ts'
import { insertToldRows, listKnownIds } from './store/snapshot.ts'

const packed = new URL('demo/year.json.br', import.meta.url)

/** Takes in the year of papers that was told through acts and kept (`npm run demo:tell`); gives the moment at which it ends. */
async function takeInYear(tx: Tx): Promise<Temporal.Instant> {
  const ids = new Map((await listKnownIds(tx)).map(({ id, name }) => [name, id]))
  const { told, until } = unpackTold(readFileSync(packed), ids)
  await retellNumbers(tx, told.numbers)
  await insertToldRows(tx, told.rows)
  await retell(tx, told.lines)
  return until
}

/** Tells the last days through acts, up to now, so that every table has what its people do today. */
async function tellLately(tx: Tx, from: Temporal.Instant): Promise<void> {
  const setting = { now: from, until: tx.now, dice: diceFrom(7) }
  const casts = await castsOf(stageIn(tx, { ...setting, calendar: workingCalendar({}) }).stage)
  const calendar = await workingCalendarOf(tx, casts[0]!.authority.id)
  const { stage: bare, lines } = stageIn(tx, { ...setting, calendar })
  const stage = bare as Stage
  await play(stage, livesBetween(stage, casts, { from, perDay: 7 }))
  await fillTables(stage, casts)
  await fillCaseFiles(stage, casts)
  await behindWall(tx, tx.actor)
  await retell(tx, lines)
}

const lately = { hours: 24 * 12 } as const

/** Gives the district and its communes a year of papers, the last days of it in the hands of those who work on them. */
export async function loadDemo(tx: Tx, { office }: { readonly office?: string } = {}): Promise<void> {
  // One office alone begins with empty tables: its papers come from the other instances.
  if (office !== undefined) return
  const told = await takeInYear(tx)
  const recent = tx.now.subtract(lately)
  await tellLately(tx, Temporal.Instant.compare(told, recent) > 0 ? told : recent)
  for (const step of await listLatestSteps(tx, tx.now.subtract({ hours: 24 * 4 }))) await tellStep(tx, step)
}
