/**
 * Runs test files, two processes at a time or as many as `--at-once` says, in the order in which they are told: `run-files.ts --patience=120 [--together=8] FILE…`. The runner of the
 * command line sorts them by name, so that one processor waits while the other does the long one that came last. With `--together` as many neighbours share a
 * process, one after the other, because loading the program is most of what a short file costs; those named by `--alone=FILE` have their own and begin first.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from 'node:test'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import report from './reporter.ts'
import { results } from './stage.ts'

const { values, positionals } = parseArgs({
  options: {
    patience: { type: 'string' },
    together: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
    alone: { type: 'string', multiple: true, default: [] },
  },
  allowPositionals: true,
})
const runner = join(import.meta.dirname, 'run-in-turn.ts')
const timeout = Number(values.patience) * 1000
const size = Number(values.together)
const atOnce = Number(values['at-once'])
if (!(timeout > 0 && size > 0 && atOnce > 0))
  throw new TypeError('run-files.ts --patience=SECONDS [--together=8] [--at-once=3] FILE…')

/** Writes a test file that runs others. */
function bind(files: readonly string[], folder: string, index: number): string {
  const bound = join(folder, `${String(index).padStart(3, '0')}.test.mjs`)
  const [together, ...told] = [pathToFileURL(runner).href, files, timeout].map((each) => JSON.stringify(each))
  writeFileSync(bound, `import { runInTurn } from ${together}\nrunInTurn(${told.join(', ')})\n`)
  return bound
}

function bindAll(files: readonly string[]): string[] {
  mkdirSync(results, { recursive: true })
  const folder = mkdtempSync(join(results, 'together-'))
  const heads = files.filter((_, index) => index % size === 0)
  return heads.map((_, index) => bind(files.slice(index * size, (index + 1) * size), folder, index))
}

const shared = size > 1 ? bindAll(positionals) : positionals
const events = run({
  files: [...values.alone, ...shared],
  concurrency: atOnce,
  timeout: timeout * size,
  forceExit: true,
})
events.on('test:fail', () => void (process.exitCode = 1))
for await (const text of report(events)) process.stdout.write(text)
