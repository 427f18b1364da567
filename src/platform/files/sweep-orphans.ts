import type { Reader, Transactor, Tx } from '#platform/database/index.ts'
import type { FileStore } from './file-store.ts'
import type { Hash } from './hash.ts'
import { asFiles } from './ledger.ts'

const foreignKeyViolation = '23503'

/** Bytes kept before `before` that nobody attached, at most a thousand at a time. */
async function listOrphans({ db }: Reader, before: Temporal.Instant): Promise<Hash[]> {
  const rows = await db
    .selectFrom('files.blobs')
    .select('hash')
    .where('kept_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('files.files').select('id').whereRef('files.files.hash', '=', 'files.blobs.hash')),
      ),
    )
    .orderBy('kept_at')
    .limit(1000)
    .execute()
  return rows.map(({ hash }) => hash)
}

/**
 * Removes bytes that were uploaded and then not attached for `idle` (a day); answers how many. Safe beside uploads: the row is
 * deleted first and stays locked until the bytes are gone, so that a new upload of the same bytes waits, then puts them again;
 * an attach at the same moment makes the deletion fail on its foreign key, and the bytes stay.
 */
export async function sweepOrphans(
  { transactor, store }: { transactor: Transactor; store: FileStore },
  idle: Temporal.Duration = Temporal.Duration.from({ hours: 24 }),
): Promise<number> {
  const who = asFiles()
  const removeOne = async (tx: Tx, hash: Hash) => {
    const before = tx.now.subtract(idle)
    const { numDeletedRows } = await tx.db
      .deleteFrom('files.blobs')
      .where('hash', '=', hash)
      .where('kept_at', '<', before)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return 0
    await store.remove(hash)
    return 1
  }
  const orphans = await transactor.read(who.actor, (reader) => listOrphans(reader, reader.now.subtract(idle)))
  let removed = 0
  for (const hash of orphans) {
    try {
      removed += await transactor.act(who, removeOne, hash)
    } catch (fault) {
      if ((fault as { code?: unknown }).code !== foreignKeyViolation) throw fault // else: attached meanwhile
    }
  }
  return removed
}
