import type { StatementSigner } from '#kit/statements/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { getSigningServices } from '#modules/signatures/index.ts'
import { keepLogSignature } from '../../acts/evidence/keep-log-signature.ts'
import { noteStamping, noteTimeStamp } from '../../acts/evidence/note-time-stamp.ts'
import { sealEntries } from '../../acts/evidence/seal-entries.ts'
import { logStamper, signBatch, stampBatch } from '../../outside/evidence/seal-batch.ts'
import { listBatchesToSeal } from '../../store/evidence/stamps.ts'

/** A round takes so many batches, or so long: what is left has the next minute. */
const [limit, roundMilliseconds] = [500, 40_000]

export type LogIdentity = StatementSigner & { readonly certificate: Uint8Array }

/**
 * Seals the minute: new entries become a batch, which the instance signs and whoever stamps time stamps; batches that lack either come first, the
 * oldest before the others. Where the stamp does not come it is tried again the next minute.
 */
export async function sealMinute(run: Pick<TaskRun, 'act' | 'read' | 'log'>, identity: LogIdentity): Promise<void> {
  const end = performance.now() + roundMilliseconds
  while ((await run.act(sealEntries, undefined)) > 0 && performance.now() < end);
  const stamper = logStamper(await run.read(getSigningServices))
  await run.act(noteStamping, { stamping: stamper !== undefined })
  const open = await run.read((reader) => listBatchesToSeal(reader, { stamping: stamper !== undefined, limit }))
  let away = false
  for (const batch of open) {
    const { number } = batch
    if (!batch.signed) {
      const { certificate, fingerprint } = identity
      await run.act(keepLogSignature, { number, signature: await signBatch(batch, identity), certificate, fingerprint })
    }
    if (!stamper || away) continue
    const tried = await stampBatch(batch, stamper)
    await run.act(noteTimeStamp, { number, ...tried })
    away = 'fault' in tried
    if (away) run.log.warn('the log of exchange was not time-stamped', { batch: String(number), ...tried })
    if (performance.now() > end) return
  }
} // prettier-ignore
