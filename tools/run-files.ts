/**
 * Runs test files two at a time, each in a process of its own, in the order in which they are told: `run-files.ts --patience=120 FILE…`. The runner of the
 * command line sorts them by name, so that one processor waits while the other does the long one that came last.
 */
import { run } from 'node:test'
import report from './reporter.ts'

const [first = '', ...files] = process.argv.slice(2)
const [, patience] = /^--patience=(\d+)$/.exec(first) ?? []
if (patience === undefined || files.length === 0) throw new TypeError('run-files.ts --patience=SECONDS FILE…')

const events = run({ files, concurrency: 2, timeout: Number(patience) * 1000, forceExit: true })
events.on('test:fail', () => void (process.exitCode = 1))
for await (const text of report(events)) process.stdout.write(text)
