import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { limits, type Task, type Told } from './setting.ts'

type Setter = { readonly child: ChildProcess; papers: number }

const setters = 2
const idleMilliseconds = 60_000

const free: Setter[] = []
const waiting: (() => void)[] = []
let busy = 0
let idle: NodeJS.Timeout | undefined

function start(): Setter {
  const file = fileURLToPath(new URL('setting-process.ts', import.meta.url))
  const node = [process.execPath, '--no-warnings', file]
  // A shell bounds what the compiler may take; `ulimit -d` holds on Linux, elsewhere the clock must do.
  const bounded = ['/bin/sh', '-c', `ulimit -d ${limits.memory * 1024} 2>/dev/null; exec "$0" "$@"`, ...node]
  const [program, ...args] = process.platform === 'win32' ? node : bounded
  const child = spawn(program!, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
  })
  child.on('error', () => child.kill('SIGKILL'))
  return { child, papers: 0 }
}

async function turn(): Promise<void> {
  if (busy >= setters) await new Promise<void>((go) => waiting.push(go))
  else busy++
}

function nextTurn(): void {
  const go = waiting.shift()
  if (go) go()
  else busy--
}

/** An idle setter must not keep the process alive. */
function rest({ child }: Setter, resting: boolean): void {
  for (const one of [child, child.channel]) if (resting) one?.unref()
  if (!resting) for (const one of [child, child.channel]) one?.ref()
}

/** Gives a paper to a setting process of its own for the time; at most two work at once, each is killed at the limit of time. */
export async function runSetting(task: Task, milliseconds: number): Promise<Told> {
  await turn()
  const setter = free.pop() ?? start()
  rest(setter, false)
  setter.papers++
  const { told, orderly } = await converse(setter.child, task, milliseconds)
  if (orderly && setter.child.connected && setter.papers < limits.papersOfProcess) {
    rest(setter, true)
    free.push(setter)
  } else setter.child.kill('SIGKILL')
  clearTimeout(idle)
  idle = setTimeout(stopSetters, idleMilliseconds).unref()
  nextTurn()
  return told
}

type Ended = { readonly told: Told; readonly orderly: boolean }

function converse(child: ChildProcess, task: Task, milliseconds: number): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const broken = (fault: string) => resolve({ told: { fault }, orderly: false })
  const tooLong = setTimeout(() => broken(`took longer than ${milliseconds} ms`), milliseconds)
  const message = (told: Told) => resolve({ told, orderly: true })
  const exit = (code: number | null, signal: string | null) => broken(`ended with ${signal ?? code}`)
  child.on('message', message).once('exit', exit)
  child.send(task, (fault) => fault && broken(fault.message))
  return promise.finally(() => {
    clearTimeout(tooLong)
    child.off('message', message).off('exit', exit)
  })
}

/** Ends the setting processes that have nothing to do; the next paper starts new ones. */
export function stopSetters(): void {
  clearTimeout(idle)
  for (const { child } of free.splice(0)) child.kill('SIGKILL')
}
