/**
 * Reporter of `node --test`: a line per file as it ends, failures in full at once, counts at the end. A file that does
 * not load, that holds no test or whose process ends badly is a failure; so is a test that is left out. Files that share a
 * process (run-files.ts) are its outermost tests, named as they are. With KRONG_TEST_COUNTS set, the counts are written to that file as JSON.
 */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

type Details = { readonly duration_ms?: number; readonly type?: string; readonly error?: Failure }
type Failure = Error & { readonly failureType?: string }
type Ended = {
  readonly name: string
  readonly file?: string
  /** Absent on the line of a file itself. */
  readonly entryFile?: string
  readonly testId?: number
  readonly line?: number
  readonly nesting?: number
  readonly details: Details
  readonly skip?: string | boolean
  readonly todo?: string | boolean
}
type Tally = { passed: number; failed: number }

const shown = (file = '') => relative(process.cwd(), file)

/** Turns the events of the test runner into lines. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Map<string, Tally>()
  const noise = new Map<string, string[]>()
  const told = new Map<string, Tally>()
  const tally = (file = '') => files.getOrInsertComputed(file, () => ({ passed: 0, failed: 0 }))

  for await (const { type, data } of events) {
    const ended = data as Ended
    const own = tally(ended.entryFile ?? ended.file)
    const isFile = ended.entryFile === undefined && ended.testId !== undefined
    if (type === 'test:stderr' || type === 'test:stdout') {
      const { entryFile = '', message } = data as { entryFile?: string; message: string }
      noise.getOrInsertComputed(entryFile, () => []).push(message)
    } else if (type === 'test:pass' && !isFile && !isShared(ended) && ended.details.type === 'test') {
      if (ended.skip === undefined && ended.todo === undefined) own.passed += 1
      else yield* fail(own, ended, 'left out')
    } else if (type === 'test:fail' && ended.details.error?.failureType !== 'subtestsFailed') {
      const said = isFile ? (noise.get(ended.file ?? '') ?? []).join('') : ''
      yield* fail(own, ended, said + explain(ended.details.error))
    } else if (type === 'test:pass' && isFile) {
      yield* fail(own, ended, 'this file holds no test')
    }
    if ((type === 'test:pass' || type === 'test:fail') && isShared(ended)) {
      const before = told.get(ended.entryFile ?? '') ?? { passed: 0, failed: 0 }
      if (own.passed + own.failed === before.passed + before.failed)
        yield* fail(own, ended, 'this file holds no test')
      const since = { passed: own.passed - before.passed, failed: own.failed - before.failed }
      yield line(ended.name, since, ended.details.duration_ms)
      told.set(ended.entryFile ?? '', { ...own })
    }
    if (type === 'test:summary' && data.file !== undefined && !told.has(data.file)) {
      const { tests, passed } = data.counts
      yield line(shown(data.file), { passed, failed: tests - passed }, data.duration_ms)
    }
  }
  const all = [...files.values()]
  const sum = (key: keyof Tally) => all.reduce((total, each) => total + each[key], 0)
  const counts: Tally = { passed: sum('passed'), failed: sum('failed') }
  if (process.env['KRONG_TEST_COUNTS'])
    writeFileSync(process.env['KRONG_TEST_COUNTS'], JSON.stringify(counts))
  else yield `${counts.passed} passed, ${counts.failed} failed\n`
}

function* fail(own: Tally, { name, file, line: at }: Ended, why: string): Generator<string> {
  own.failed += 1
  yield `\n  ✗ ${name}\n    ${shown(file)}:${at ?? 1}\n${why.trim().replaceAll(/^/gm, '    ')}\n\n`
}

/** Whether this is a file among others in a process. */
const isShared = ({ name, nesting, entryFile }: Ended) =>
  nesting === 0 && entryFile !== undefined && /\.test\.tsx?$/.test(name)

function line(file: string, { passed, failed }: Tally, milliseconds = 0): string {
  return `  ${failed > 0 ? '✗' : '✓'} ${file}  ${passed}/${passed + failed}  ${(milliseconds / 1000).toFixed(1)} s\n`
}

function explain(error: Failure | undefined): string {
  const cause = error?.cause ?? error
  return cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)
}
