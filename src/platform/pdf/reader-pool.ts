import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { limits, type PdfOutcome, type Task, type Told } from './reading.ts'

type Reader = { readonly child: ChildProcess; tasks: number }
type Listener = (told: Told) => void

const readers = 2
/** What a process has seen ends with it after so many files. */
const tasksOfReader = 50
const idleMilliseconds = 30_000

const free: Reader[] = []
const waiting: (() => void)[] = []
let busy = 0
let idle: NodeJS.Timeout | undefined

function start(): Reader {
  const file = fileURLToPath(new URL('reader-process.ts', import.meta.url))
  const node = [process.execPath, `--max-old-space-size=${limits.heap}`, '--permission', '--allow-fs-read=*', '--no-warnings', file] // prettier-ignore
  // A shell bounds what WebAssembly may take; `ulimit -d` holds on Linux, elsewhere the heap and the clock must do.
  const bounded = ['/bin/sh', '-c', `ulimit -d ${limits.memory * 1024} 2>/dev/null; exec "$0" "$@"`, ...node]
  const [program, ...args] = process.platform === 'win32' ? node : bounded
  const child = spawn(program!, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
  })
  child.on('error', () => child.kill('SIGKILL'))
  return { child, tasks: 0 }
}

async function turn(): Promise<void> {
  if (busy >= readers) await new Promise<void>((go) => waiting.push(go))
  else busy++
}

function nextTurn(): void {
  const go = waiting.shift()
  if (go) go()
  else busy--
}

/** An idle reader must not keep the process alive. */
function rest({ child }: Reader, resting: boolean): void {
  const both = [child, child.channel]
  for (const one of both) if (resting) one?.unref()
  if (!resting) for (const one of both) one?.ref()
}

/** Gives a task to a reading process of its own for the time; at most two work at once, each ends at the limit of time. */
export async function runTask(task: Task, listen: Listener): Promise<PdfOutcome> {
  await turn()
  const reader = free.pop() ?? start()
  rest(reader, false)
  reader.tasks++
  const outcome = await converse(reader.child, task, listen)
  const reusable = outcome.orderly && reader.child.connected && reader.tasks < tasksOfReader
  if (reusable) {
    rest(reader, true)
    free.push(reader)
  } else reader.child.kill('SIGKILL')
  clearTimeout(idle)
  idle = setTimeout(closePdfReaders, idleMilliseconds).unref()
  nextTurn()
  return outcome.outcome
}

type Ended = { readonly outcome: PdfOutcome; readonly orderly: boolean }

function converse(child: ChildProcess, task: Task, listen: Listener): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const tooLong = setTimeout(() => resolve({ outcome: 'too-long', orderly: false }), limits.milliseconds)
  const message = (told: Told) => {
    if (told.about === 'end') resolve({ outcome: told.outcome, orderly: told.outcome !== 'too-long' })
    else listen(told)
  }
  // Out of memory ends a process with a signal; PDFium itself may only stumble over what is broken.
  const exit = (_code: number | null, signal: string | null) =>
    resolve({ outcome: signal === 'SIGABRT' || signal === 'SIGKILL' ? 'too-long' : 'broken', orderly: false })
  child.on('message', message).once('exit', exit)
  child.send(task, (fault) => fault && resolve({ outcome: 'broken', orderly: false }))
  return promise.finally(() => {
    clearTimeout(tooLong)
    child.off('message', message).off('exit', exit)
  })
}

/** Ends the reading processes that have nothing to do; the next file starts new ones. */
export function closePdfReaders(): void {
  clearTimeout(idle)
  for (const { child } of free.splice(0)) child.kill('SIGKILL')
}
