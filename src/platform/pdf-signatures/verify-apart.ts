import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type PdfReport, readReport, unreadableReport } from '#kit/pades/index.ts'

/** What one file may cost: a file over these ends its thread and is answered as unreadable. */
export const verifyLimits = {
  bytes: 128 * 1024 * 1024,
  milliseconds: 10_000,
  heapMegabytes: 160,
  /** Threads at work at once. */
  threads: 2,
} as const

/** What a thread is asked. */
export type Task = {
  readonly bytes: Uint8Array
  readonly anchors: readonly Uint8Array[]
  readonly at: string
}

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
function converse(worker: Worker, task: Task): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const timer = setTimeout(() => resolve(undefined), verifyLimits.milliseconds)
  const end = () => resolve(undefined)
  worker.on('message', resolve).on('error', end).on('exit', end)
  worker.postMessage(task)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', end).off('exit', end)
  })
}

/** Verifies the signatures of a PDF in a thread of its own, bounded in time and memory; always answers, whatever the bytes are. */
export async function verifyPdfApart(
  bytes: Uint8Array,
  { anchors, at }: { readonly anchors: readonly Uint8Array[]; readonly at: Temporal.Instant },
): Promise<PdfReport> {
  if (bytes.byteLength > verifyLimits.bytes) return unreadableReport('too-large')
  await turn()
  const worker = idle.pop() ?? start()
  worker.ref()
  try {
    const told = await converse(worker, { bytes, anchors, at: at.toString() })
    if (told === undefined) {
      void worker.terminate()
      return unreadableReport('too-costly')
    }
    worker.unref()
    idle.push(worker)
    return readReport(told)
  } finally {
    nextTurn()
  }
}
