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

type Tests = {
  /** Globs of files that are left to other stages. */
  readonly but?: readonly string[]
  /** The whole stage may take so long. */
  readonly minutes?: number
  /** One test may take so many seconds. */
  readonly patience?: number
  /** A command that runs the tests as its own child, e.g. with a database. */
  readonly around?: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** A stage of tests: two files at a time, each in a process of its own. */
export function tests(name: string, files: readonly string[], options: Tests = {}): Stage {
  const { but = [], minutes = 8, patience = 120, around = [], env = {} } = options
  const left = new Set(globSync([...but], { cwd: root }))
  const found = globSync([...files], { cwd: root }).filter((file) => !left.has(file))
  const counts = join(results, `${name}.json`)
  const reporter = `--test-reporter=${join(root, 'tools', 'reporter.ts')}`
  const flags = [
    '--test',
    '--test-concurrency=2',
    '--test-force-exit',
    `--test-timeout=${patience * 1000}`,
    reporter,
  ]
  const output = ['--import', join(root, 'tools', 'test-output.ts')]
  const command = [...around, process.execPath, ...hook, ...output, ...flags, ...found.toSorted()]
  const stage = { name, counts, minutes, env: { ...env, KRONG_TEST_COUNTS: counts } }
  return found.length > 0 ? { ...stage, command } : stage
}

/** The law of the house. */
export const architecture: Stage = tests('architecture', ['tests/architecture/**/*.test.ts'], { minutes: 3 })
