import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import {
  readReport,
  unreadableReport,
  type Verification,
  type VerifyOptions,
  type WantedEvidence,
} from '#kit/pades/index.ts'

/** What one file may cost: a file over these ends its thread and is answered as unreadable. */
export const verifyLimits = {
  bytes: 80 * 1024 * 1024,
  milliseconds: 10_000,
  heapMegabytes: 160,
  /** Threads at work at once. */
  threads: 2,
} as const

/** What a thread is asked: instants travel as text. */
export type Task = {
  readonly bytes: Uint8Array
  readonly options: Omit<VerifyOptions, 'at'>
  readonly at: string
}

/** What it answers: the report as JSON, and what was missing for it. */
export type Told = { readonly json: string; readonly wanted: readonly WantedEvidence[] }

const file = fileURLToPath(new URL('verifying-thread.ts', import.meta.url))
const idle: Worker[] = []
const waiting: (() => void)[] = []
let busy = 0

function start(): Worker {
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: verifyLimits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    env: {},
    stdout: true,
    stderr: true,
  })
  // Whoever waits for an answer is told by converse; an idle thread that falls is only forgotten.
  worker.on('error', () => {})
  worker.once('exit', () => idle.includes(worker) && idle.splice(idle.indexOf(worker), 1))
  return worker
}

async function turn(): Promise<void> {
  if (busy >= verifyLimits.threads) await new Promise<void>((go) => waiting.push(go))
  else busy++
}

function nextTurn(): void {
  const go = waiting.shift()
  if (go) go()
  else busy--
}

/** Undefined when the thread did not answer in order: it ran out of time or memory, or fell. */
function converse(worker: Worker, task: Task, given: boolean): Promise<Told | undefined> {
  const { promise, resolve } = Promise.withResolvers<Told | undefined>()
  const timer = setTimeout(() => resolve(undefined), verifyLimits.milliseconds)
  const end = () => resolve(undefined)
  worker.on('message', resolve).on('error', end).on('exit', end)
  const { buffer } = task.bytes
  worker.postMessage(task, given && buffer instanceof ArrayBuffer ? [buffer] : [])
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', end).off('exit', end)
  })
}

const unreadable = (code: string): Verification => ({ report: unreadableReport(code), wanted: [] })

/**
 * Verifies the signatures of a PDF in a thread of its own, bounded in time and memory; always answers, whatever the bytes are. Bytes that are
 * `given` away are not copied, and gone for whoever asked.
 */
export async function verifyPdfApart(
  bytes: Uint8Array,
  { at, ...options }: VerifyOptions,
  { given = false }: { readonly given?: boolean } = {},
): Promise<Verification> {
  if (bytes.byteLength > verifyLimits.bytes) return unreadable('too-large')
  await turn()
  const worker = idle.pop() ?? start()
  worker.ref()
  try {
    const told = await converse(worker, { bytes, options, at: at.toString() }, given)
    if (told === undefined) {
      void worker.terminate()
      return unreadable('too-costly')
    }
    worker.unref()
    idle.push(worker)
    return { report: readReport(told.json), wanted: told.wanted }
  } finally {
    nextTurn()
  }
}
