import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { limits, refused } from './picture.ts'
import type { Answer, Task, Told } from './task.ts'

type Worker = { readonly child: ChildProcess; pictures: number }
type Waiting = { readonly go: () => void; readonly stop: (fault: Error) => void }
type Ended = { readonly answer: Answer; readonly orderly: boolean } | 'never begun'

const idleMilliseconds = 30_000
const closed = () => new Error('pictures: closed before the picture was done')

const free: Worker[] = []
const working = new Map<Worker, (fault: Error) => void>()
const waiting: Waiting[] = []
let busy = 0
let idle: NodeJS.Timeout | undefined

function start(): Worker {
  const file = fileURLToPath(new URL('picture-process.ts', import.meta.url))
  const rights = ['--permission', '--allow-fs-read=*', '--allow-addons']
  const node = [process.execPath, '--max-old-space-size=128', ...rights, '--no-warnings', file]
  // A shell bounds what libvips may take; `ulimit -d` holds on Linux, elsewhere the limit of pixels and the clock must do.
  const bounded = ['/bin/sh', '-c', `ulimit -d ${limits.memory * 1024} 2>/dev/null; exec "$0" "$@"`, ...node]
  const [program, ...args] = process.platform === 'win32' ? node : bounded
  const child = spawn(program!, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
  })
  child.on('error', () => child.kill('SIGKILL'))
  return { child, pictures: 0 }
}

async function turn(): Promise<void> {
  if (busy >= limits.processes) await new Promise<void>((go, stop) => waiting.push({ go, stop }))
  else busy++
}

function nextTurn(): void {
  const next = waiting.shift()
  if (next) next.go()
  else busy--
}

/** An idle worker must not keep the process alive. */
function rest({ child }: Worker, resting: boolean): void {
  for (const one of [child, child.channel]) if (resting) one?.unref()
  if (!resting) for (const one of [child, child.channel]) one?.ref()
}

function converse(worker: Worker, task: Task): Promise<Ended> {
  const { promise, resolve, reject } = Promise.withResolvers<Ended>()
  const { child } = worker
  let begun = false
  const broken = (detail: string) => resolve({ answer: refused('unfinished', { detail }), orderly: false })
  const tooLong = setTimeout(() => broken(`took longer than ${task.milliseconds} ms`), task.milliseconds)
  const message = (told: Told) => {
    if (told.about === 'begun') begun = true
    else if (told.about === 'fault') reject(new Error(`pictures: ${told.fault}`))
    // A file that a codec stumbled over may have done more to its process: that one is not used again.
    else resolve({ answer: told.answer, orderly: told.answer.outcome !== 'refused' || told.answer.code !== 'damaged' }) // prettier-ignore
  }
  const exit = (code: number | null, signal: string | null) =>
    begun ? broken(`its process ended with ${signal ?? code}`) : resolve('never begun')
  child.on('message', message).once('exit', exit)
  child.send(task, (fault) => fault && resolve('never begun'))
  working.set(worker, reject)
  return promise.finally(() => {
    working.delete(worker)
    clearTimeout(tooLong)
    child.off('message', message).off('exit', exit)
  })
}

/** A turn is over when its process rests or has ended, with the memory that it had. */
async function release(worker: Worker | undefined, keep: boolean): Promise<void> {
  clearTimeout(idle)
  idle = setTimeout(stopIdle, idleMilliseconds).unref()
  if (!worker) return
  const { child } = worker
  if (keep) {
    rest(worker, true)
    free.push(worker)
  } else if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
}

/**
 * Gives a picture to a process of its own for the time; at most two work at once, the others wait. A process that dies or takes too long is the
 * answer `unfinished`; rejects when no process can be started, a path cannot be read, or the pool is closed.
 */
export async function runTask(task: Task): Promise<Answer> {
  await turn()
  let worker: Worker | undefined
  let keep = false
  try {
    let ended: Ended = 'never begun'
    // One that died while it rested says nothing about the picture; a fresh one that cannot begin says something about the machine.
    for (let fresh = false; ended === 'never begun';) {
      if (fresh) throw new Error('pictures: a process could not be started')
      fresh = free.length === 0
      worker = free.pop() ?? start()
      rest(worker, false)
      worker.pictures++
      ended = await converse(worker, task)
    }
    keep = ended.orderly && worker!.child.connected && worker!.pictures < limits.picturesOfProcess
    return ended.answer
  } finally {
    void release(worker, keep).then(nextTurn)
  }
}

function stopIdle(): void {
  clearTimeout(idle)
  for (const { child } of free.splice(0)) child.kill('SIGKILL')
}

/** Ends all processes; what was being done or waited rejects, so that a job tries it again. The next picture starts a new process. */
export function closePictures(): void {
  for (const { stop } of waiting.splice(0)) stop(closed())
  for (const stop of working.values()) stop(closed())
  stopIdle()
}
