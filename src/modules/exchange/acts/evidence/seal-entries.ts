import { signerOf, StatementRefused } from '#kit/statements/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { sealLeaves } from '../../rules/evidence/seal.ts'
import { findLastBatch, insertBatch, lockLog } from '../../store/evidence/log-batches.ts'
import { insertPeerCertificates, listStatementHeaders } from '../../store/evidence/log-certificates.ts'
import { listUnsealed, putIntoBatch } from '../../store/evidence/log-entries.ts'

/** Most entries of one batch: a minute of the busiest instance, several times over; after a long stop there are more batches. */
const most = 20_000

/** Whose statement begins with this header; nothing where it names nobody. */
function namedIn(header: string): readonly string[] {
  try {
    return [signerOf(`${header}..`)]
  } catch (fault) {
    if (fault instanceof StatementRefused) return []
    throw fault
  }
}

/**
 * Puts every entry that has no batch into the next one: Merkle root, chained to the batch before. Gives how many entries it took; 0 where there was
 * nothing, and where another process seals it waits for that first. The certificates of those who signed are kept beside. Krông itself does it.
 */
export async function sealEntries(tx: Tx): Promise<number> {
  if (tx.actor.kind !== 'system') throw new TypeError('only Krông itself seals the log')
  await lockLog(tx)
  const leaves = await listUnsealed(tx, most)
  if (leaves.length === 0) return 0

  const batch = sealLeaves(leaves, await findLastBatch(tx), tx.now)

  await insertBatch(tx, batch)
  await putIntoBatch(
    tx,
    batch.number,
    leaves.map(({ seq }) => seq),
  )
  const headers = await listStatementHeaders(tx, batch.number)
  await insertPeerCertificates(tx, headers.flatMap(namedIn))

  await tx.announce({
    name: 'exchange.minute-sealed',
    subject: { type: 'log-batch', id: String(batch.number) },
    after: { count: batch.count, hash: batch.batchHash },
  })
  return leaves.length
}
