import type { Reader } from '#platform/database/index.ts'
import { changedEntries, checkBatch, type LogFault } from '../../rules/evidence/check-batch.ts'
import { type KeptBatch, listBatchesAfter } from '../../store/evidence/log-batches.ts'
import { listLogCertificates } from '../../store/evidence/log-certificates.ts'
import { listEntriesOfBatch } from '../../store/evidence/log-entries.ts'
import { listDiffering } from '../../store/evidence/recorded-batches.ts'

export type VerifiedLog = {
  readonly batches: number
  readonly entries: number
  /** Entries that wait for their minute, batches without a signature or a time stamp so far: no fault. */
  readonly waiting: { readonly unsealed: number; readonly unsigned: number; readonly unstamped: number }
  /** Fingerprints of whoever signed batches: this instance, and nobody else. */
  readonly signers: readonly string[]
  readonly faults: readonly LogFault[]
}

const page = 100

/** Walks the whole log, recomputes every hash, and names what does not hold; the record is asked whether it saw the same minutes. As Krông itself. */
export async function verifyLog(reader: Reader): Promise<VerifiedLog> {
  const faults: LogFault[] = []
  const signers = new Map<string, Uint8Array | undefined>()
  let [batches, entries, unsigned, unstamped] = [0, 0, 0, 0]
  const certificateOf = async (fingerprint: string | null) => {
    if (fingerprint === null) return undefined
    if (!signers.has(fingerprint))
      signers.set(fingerprint, (await listLogCertificates(reader, [fingerprint])).get(fingerprint))
    return signers.get(fingerprint)
  }
  for (let before: KeptBatch | undefined; ;) {
    const some = await listBatchesAfter(reader, before?.number ?? 0n, page)
    for (const batch of some) {
      const inside = await listEntriesOfBatch(reader, batch.number)
      const certificate = await certificateOf(batch.signedBy)
      faults.push(...(await checkBatch(batch, inside, { before, certificate })))
      batches++
      entries += inside.length
      if (batch.signature === null) unsigned++
      if (batch.timeStamp === null) unstamped++
      before = batch
    }
    if (some.length < page) break
  }
  const unsealed = await listEntriesOfBatch(reader, null)
  faults.push(...changedEntries(unsealed, null))
  faults.push(
    ...(await listDiffering(reader)).map(({ number, fault }) => ({ fault, batch: number, told: '' })),
  )
  return {
    batches,
    entries: entries + unsealed.length,
    waiting: { unsealed: unsealed.length, unsigned, unstamped },
    signers: [...signers.keys()],
    faults,
  }
}
