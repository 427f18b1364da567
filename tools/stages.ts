/** The stages that `npm run check` and `npm test` share. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { results, root } from './stage.ts'
import type { Stage } from './stage.ts'

const program = (name: string) => join(root, 'node_modules', '.bin', name)
const hook = ['--import', join(root, 'tools', 'tsx.ts')]

/** The command that runs a tool of this folder. */
export function tool(file: string, ...args: string[]): string[] {
  return [process.execPath, ...hook, join(root, 'tools', file), ...args]
}

/** Stages without tests of their own: each counts as one. */
export const looks: readonly Stage[] = [
  { name: 'format', command: [program('oxfmt'), '--check'], minutes: 2 },
  { name: 'lint', command: [program('oxlint')], minutes: 2 },
  { name: 'law', command: tool('lint-config.ts', '--check'), minutes: 2 },
  { name: 'types', command: [program('tsc')], minutes: 5 },
]

/** What takes longest begins first, the longest at the head, so that both processors have work until the end. */
const slowest = [
  'src/modules/registers/killed.test.ts',
  'tests/other-postgres/program.test.ts',
  'tests/exchange/chaos.test.ts',
  'tests/exchange/evidence-command.test.ts',
  'tests/exchange/stories.test.ts',
  'tests/operations/commands.test.ts',
  'tests/operations/start.test.ts',
  'tests/operations/hostile.test.ts',
  'tests/operations/backup.test.ts',
  'tests/journeys/desks-looks.test.ts',
  'tests/journeys/looks.test.ts',
  'tests/journeys/paper.test.ts',
  'tests/journeys/editors-looks.test.ts',
  'tests/journeys/bad-input.test.ts',
  'tests/journeys/signing.test.ts',
  'tests/journeys/writing.test.ts',
  'tests/journeys/participation.test.ts',
  'tests/journeys/gallery.test.ts',
  'tests/journeys/papers-looks.test.ts',
  'tests/journeys/signatures.test.ts',
  'tests/journeys/archive.test.ts',
  'tests/journeys/exchange-operators.test.ts',
  'tests/journeys/exchange-registry.test.ts',
]

/** What needs a process of its own: it asks once for all whether a program is there, or declares once for all. */
const unshared = [
  'src/modules/documents/routes/reading/ten-papers.test.ts',
  'src/modules/documents/routes/reading/without-ocr.test.ts',
  'src/modules/exchange/jobs/take-over.test.ts',
  'src/modules/notices/acts/tell.test.ts',
  'src/modules/portal/routes/media/without-ffmpeg.test.ts',
  'tests/signatures/trial-machines.test.ts',
]

type Tests = {
  /** Globs of files that are left to other stages. */
  readonly but?: readonly string[]
  /** The whole stage may take so long. */
  readonly minutes?: number
  /** One test may take so many seconds. */
  readonly patience?: number
  /** So many neighbours share a process. */
  readonly together?: number
  /** So many processes run at once: more than two where they often wait for one another. */
  readonly atOnce?: number
  /** A command that runs the tests as its own child, e.g. with a database. */
  readonly around?: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** A stage of tests. */
export function tests(name: string, files: readonly string[], options: Tests = {}): Stage {
  const { but = [], minutes = 8, patience = 120, together = 1, atOnce = 2, around = [], env = {} } = options
  const left = new Set(globSync([...but], { cwd: root }))
  const found = globSync([...files], { cwd: root }).filter((file) => !left.has(file))
  const counts = join(results, `${name}.json`)
  const own = [...slowest, ...unshared]
  const alone = own.filter((file) => found.includes(file)).map((file) => `--alone=${file}`)
  const shared = found.filter((file) => !own.includes(file)).toSorted()
  const output = ['--import', join(root, 'tools', 'test-output.ts')]
  const runner = join(root, 'tools', 'run-files.ts')
  const told = [
    `--patience=${patience}`,
    `--together=${together}`,
    `--at-once=${atOnce}`,
    ...alone,
    ...shared,
  ]
  const command = [...around, process.execPath, ...hook, ...output, runner, ...told]
  const stage = { name, counts, minutes, env: { ...env, KRONG_TEST_COUNTS: counts } }
  return found.length > 0 ? { ...stage, command } : stage
}

/** The law of the house. */
export const architecture: Stage = tests('architecture', ['tests/architecture/**/*.test.ts'], { minutes: 3 })
