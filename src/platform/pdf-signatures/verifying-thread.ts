/** The thread that verifies one file after the other for verify-apart.ts; it has no environment and speaks to nobody else. */
import { parentPort } from 'node:worker_threads'
import { reportAsJson, verifyPdf } from '#kit/pades/index.ts'
import type { Task, Told } from './verify-apart.ts'

parentPort!.on('message', ({ bytes, options, at }: Task) => {
  const { report, wanted } = verifyPdf(bytes, { ...options, at: Temporal.Instant.from(at) })
  parentPort!.postMessage({ json: reportAsJson(report), wanted } satisfies Told)
})
