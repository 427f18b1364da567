import type { Reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { importMoved } from '../../events.ts'
import type { Found, ImportId } from '../../import.ts'
import { insertImportStep, lockImport } from '../../store/import/imports.ts'

/** Writes what was found in a file of an old site, or why it cannot be read. Krông itself does it, once. */
export async function keepReading(
  tx: Tx,
  {
    importId,
    ...read
  }: { readonly importId: ImportId } & ({ readonly found: Found } | { readonly unreadable: Reason }),
): Promise<void> {
  const job = await lockImport(tx, importId)
  if (job.step !== 'brought') return
  const name = 'found' in read ? 'import-read' : 'import-unreadable'
  const told = 'found' in read ? read.found : read.unreadable
  await insertImportStep(tx, job, { step: 'found' in read ? 'read' : 'unreadable', told })
  await tx.announce(
    importMoved(name, job, 'found' in read ? { sort: read.found.sort, articles: read.found.articles } : told),
  )
}
