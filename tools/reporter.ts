/**
 * Reporter of `node --test`: a line per file as it ends, failures in full at once, counts at the end. A file that does
 * not load, that holds no test or whose process ends badly is a failure; so is a test that is left out. With
 * KRONG_TEST_COUNTS set, the counts are written to that file as JSON.
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
  readonly details: Details
  readonly skip?: string | boolean
  readonly todo?: string | boolean
}
type Summary = {
  readonly counts: { readonly tests: number; readonly passed: number }
  readonly duration_ms: number
}
type Tally = { passed: number; failed: number }

const shown = (file = '') => relative(process.cwd(), file)

/** Turns the events of the test runner into lines. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Map<string, Tally>()
  const noise = new Map<string, string[]>()
  const tally = (file = '') => files.getOrInsertComputed(file, () => ({ passed: 0, failed: 0 }))

  for await (const { type, data } of events) {
    const ended = data as Ended
    const own = tally(ended.entryFile ?? ended.file)
    const isFile = ended.entryFile === undefined && ended.testId !== undefined
    if (type === 'test:stderr' || type === 'test:stdout') {
      const { entryFile = '', message } = data as { entryFile?: string; message: string }
      noise.getOrInsertComputed(entryFile, () => []).push(message)
    } else if (type === 'test:pass' && !isFile && ended.details.type === 'test') {
      if (ended.skip === undefined && ended.todo === undefined) own.passed += 1
      else yield* fail(own, ended, 'left out')
    } else if (type === 'test:fail' && ended.details.error?.failureType !== 'subtestsFailed') {
      const said = isFile ? (noise.get(ended.file ?? '') ?? []).join('') : ''
      yield* fail(own, ended, said + explain(ended.details.error))
    } else if (type === 'test:pass' && isFile) {
      yield* fail(own, ended, 'this file holds no test')
    }
    if (type === 'test:summary' && data.file !== undefined) yield line(data.file, data)
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

function line(file: string, { counts, duration_ms }: Summary): string {
  const failed = counts.tests - counts.passed
  return `  ${failed > 0 ? '✗' : '✓'} ${shown(file)}  ${counts.passed}/${counts.tests}  ${(duration_ms / 1000).toFixed(1)} s\n`
}

function explain(error: Failure | undefined): string {
  const cause = error?.cause ?? error
  return cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)
}
