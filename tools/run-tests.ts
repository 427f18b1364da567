/** `npm test`: every stage one after another, with what it says; names given as arguments choose stages. */
import { rmSync } from 'node:fs'
import { testServerFolder } from '#platform/testing/server.ts'
import { findChromium, findPostgres, prepareMachine } from './machine.ts'
import { makeTemplate, removeTemplate } from '../tests/journeys/template.ts'
import { takeQuickFolder } from './quick-folder.ts'
import { results, runStage } from './stage.ts'
import type { Outcome } from './stage.ts'
import { architecture, looks, tests, tool } from './stages.ts'

prepareMachine()
rmSync(results, { recursive: true, force: true })
const say = (text: string) => process.stdout.write(text)
const chromium = findChromium()
const postgres = findPostgres()

// The tests' one server that is kept between runs stays where it is; everything else goes into memory, where there is room.
process.env['KRONG_TEST_DATA'] ??= testServerFolder
const quick = takeQuickFolder()
if (quick) process.env['TMPDIR'] = quick

/** Names this run: the demo is loaded once and copied by whoever starts the program. */
const run = String(process.pid)

const unit = ['src/kit/**/*.test.ts', 'src/modules/*/rules/**/*.test.ts', 'tools/**/*.test.ts']
const threePrograms = ['tests/journeys/exchange.test.ts']
const stages = [
  ...looks,
  architecture,
  tests('unit', unit, { together: 12 }),
  tests('integration', ['src/**/*.test.ts', 'tests/portal/**/*.test.ts'], {
    but: unit,
    minutes: 25,
    together: 8,
    around: tool('with-database.ts', '--'),
  }),
  // DATABASE_URL on another server: the platform's own tests on the PostgreSQL that Debian has.
  tests(
    'other-postgres',
    postgres ? ['src/platform/{database,record,jobs}/**/*.test.ts', 'tests/other-postgres/**/*.test.ts'] : [],
    {
      but: ['src/platform/database/server/**'],
      together: 3,
      around: tool('with-database.ts', '--programs', postgres ?? '', '--'),
    },
  ),
  tests('papers', ['tests/papers/**/*.test.ts']),
  tests('signatures', ['tests/signatures/**/*.test.ts'], { together: 6 }),
  tests('exchange', ['tests/exchange/**/*.test.ts'], {
    patience: 300,
    together: 6,
    atOnce: 3,
    minutes: 10,
    around: tool('with-database.ts', '--'),
  }),
  tests('operations', ['tests/operations/**/*.test.ts'], {
    patience: 300,
    atOnce: 3,
    env: { KRONG_TEST_RUN: run },
  }),
  tests('journeys', chromium ? ['tests/journeys/**/*.test.ts'] : [], {
    but: threePrograms,
    patience: 600,
    atOnce: 3,
    minutes: 30,
    env: { KRONG_TEST_RUN: run },
  }),
  // Three programs with three databases and a browser leave no room for neighbours.
  tests('between', chromium ? threePrograms : [], {
    patience: 600,
    minutes: 10,
    env: { KRONG_TEST_RUN: run },
  }),
]
const chosen = process.argv.slice(2)
const wanted = stages.filter(({ name }) => chosen.length === 0 || chosen.includes(name))

const outcomes: Outcome[] = []
for (const [index, stage] of wanted.entries()) {
  say(`\n[${index + 1}/${wanted.length}] ${stage.name}\n`)
  // Loading the demo keeps one processor busy: that stage does it on a server of Debian's, and beside it what all that follow copy is made.
  if (stage.name === 'other-postgres' && wanted.length > 1)
    void makeTemplate(run).catch((fault) => say(`  ✗ ${fault}\n`))
  const outcome = await runStage(stage, say)
  say(`  ${outcome.passed} passed, ${outcome.failed} failed · ${outcome.seconds.toFixed(1)} s\n`)
  outcomes.push(outcome)
}

say('\n')
for (const { name, passed, failed, seconds } of outcomes) {
  say(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(16)} ${passed}/${passed + failed}  ${seconds.toFixed(1)} s\n`)
}
const passed = outcomes.reduce((sum, each) => sum + each.passed, 0)
const failed = outcomes.reduce((sum, each) => sum + each.failed, 0)
say(`${passed} passed, ${failed} failed\n`)
await removeTemplate(run)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
