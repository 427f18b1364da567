import type { Tx } from '#platform/database/index.ts'
import { importMoved } from '../../events.ts'
import type { ImportId } from '../../import.ts'
import { insertImportStep, lockImport } from '../../store/import/imports.ts'
import { countImportLines } from '../../store/import/things.ts'

/** Says that everything which was ordered was done; readers see all of it from now on. Krông itself does it, once. */
export async function endImport(tx: Tx, { importId }: { readonly importId: ImportId }): Promise<void> {
  const job = await lockImport(tx, importId)
  if (!(await insertImportStep(tx, job, { step: 'done' }))) return
  await tx.announce({
    ...importMoved('import-done', job, await countImportLines(tx, importId)),
    publishes: true,
  })
}
