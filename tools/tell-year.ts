/** Tells the demo's year of papers through acts, each by whoever does it, and keeps it as the snapshot that the demo loads. */
import { writeFileSync } from 'node:fs'
import { startOfYear } from '#kit/calendar/index.ts'
import { castsOf } from '#modules/documents/demo/cast.ts'
import { diceFrom } from '#modules/documents/demo/dice.ts'
import { packTold } from '#modules/documents/demo/snapshot.ts'
import { play, type Stage } from '#modules/documents/demo/stage.ts'
import { livesBetween } from '#modules/documents/demo/year.ts'
import { listKnownIds, listToldRows } from '#modules/documents/store/snapshot.ts'
import { loadDemo as identityDemo } from '#modules/identity/demo.ts'
import { loadDemo as organisationsDemo } from '#modules/organisations/demo.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import { loadDemo as registersDemo } from '#modules/registers/demo.ts'
import { listRetold } from '#modules/registers/index.ts'
import { createTransactor, openPool } from '#platform/database/index.ts'
import { createAnnouncer, listTold } from '#platform/record/index.ts'
import { withBenchDatabase } from '../bench/database.ts'

/** The story ends here; what comes after is told when the demo is loaded. Numbers begin with the year. */
const until = Temporal.Instant.from(process.argv[2] ?? '2026-11-20T11:00:00Z')
const from = startOfYear(2026).add({ hours: 24 })
const krong = { kind: 'system', name: 'demo' } as const

await withBenchDatabase(async ({ appUrl }) => {
  const pool = openPool(appUrl, 'krong_app', { max: 2 })
  let now: Temporal.Instant | undefined
  const { act, read } = createTransactor({
    pool,
    announce: createAnnouncer(),
    clock: () => now ?? Temporal.Now.instant(),
  })
  for (const demo of [organisationsDemo, identityDemo, registersDemo])
    await act({ actor: krong, origin: { requestId: 'demo', channel: 'demo' } }, (tx) => demo(tx), undefined)

  const origin = { requestId: 'story', channel: 'demo' } as const
  now = from
  const casts = await castsOf({ read })
  const stage: Omit<Stage, 'begin'> = {
    get now() {
      return now ?? from
    },
    set now(moment) {
      now = moment
    },
    until,
    dice: diceFrom(2026),
    calendar: await read(krong, (reader) => workingCalendarOf(reader, casts[0]!.authority.id)),
    act: (actor, done, input) => act({ actor, origin }, done, input),
    read,
  }
  await play(stage, livesBetween(stage as Stage, casts, { from, perDay: 6 }))

  const { names, told } = await read(krong, async (reader) => ({
    names: new Map((await listKnownIds(reader)).map(({ id, name }) => [id, name])),
    told: {
      numbers: await listRetold(reader, from.toZonedDateTimeISO('UTC').year),
      rows: await listToldRows(reader),
      lines: await listTold(reader, from),
    },
  }))
  await pool.end()
  const bytes = packTold(told, { until, names })
  writeFileSync(new URL('../src/modules/documents/demo/year.json.br', import.meta.url), bytes)
  process.stdout.write(
    `${told.rows.documents.length} papers, ${told.rows.steps.length} steps, ${told.lines.length} lines of the record, ${bytes.length} bytes\n`,
  )
})
