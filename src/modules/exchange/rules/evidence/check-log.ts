import { rootOfPath, sha256 } from '#kit/merkle/index.ts'
import type { EvidenceAnswer, EvidencePiece, ToldBatch } from '../../evidence-file.ts'
import { hashOfBatch, hashOfEntry } from './canonical-form.ts'
import { answer } from './evidence-files.ts'

const isItsHash = (batch: ToldBatch) => hashOfBatch(batch) === batch.batchHash

const follows = (next: ToldBatch, before: ToldBatch) =>
  next.previousHash === before.batchHash && BigInt(next.number) === BigInt(before.number) + 1n

/** Whether the entry is what its hash says, stands in its batch, and the batch in the chain up to the one that was stamped. */
export function checkLog({
  entry,
  message,
  receipt,
  batch,
  place,
  path,
  chain,
}: EvidencePiece): EvidenceAnswer[] {
  const statements =
    entry.receiptHash === sha256(receipt) && entry.messageHash === (message === null ? null : sha256(message))
  const root = rootOfPath({
    entry: Buffer.from(entry.entryHash, 'hex'),
    place,
    count: batch.count,
    path: path.map((hash) => Buffer.from(hash, 'hex')),
  })
  const linked = chain.every((next, at) => isItsHash(next) && follows(next, chain[at - 1] ?? batch))
  return [
    answer('entry', statements && hashOfEntry(entry) === entry.entryHash, entry.entryHash),
    answer('path', root?.toString('hex') === batch.root, `${place + 1}/${batch.count}`),
    answer('batch', isItsHash(batch), `${batch.number} · ${batch.sealedAt} · ${batch.batchHash}`),
    answer('chain', linked, chain.map(({ number }) => number).join(', ')),
  ]
}
