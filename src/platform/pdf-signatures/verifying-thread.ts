/** The thread that verifies one file after the other for verify-apart.ts; it has no environment and speaks to nobody else. */
import { parentPort } from 'node:worker_threads'
import { reportAsJson, verifyPdf } from '#kit/pades/index.ts'
import type { Task } from './verify-apart.ts'

parentPort!.on('message', ({ bytes, anchors, at }: Task) => {
  const { report } = verifyPdf(bytes, { anchors, at: Temporal.Instant.from(at) })
  parentPort!.postMessage(reportAsJson(report))
})
