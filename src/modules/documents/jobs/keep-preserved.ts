import { type Id, isId } from '#kit/ids.ts'
import { isHash, type Kept } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { keepPreservedExtract } from '../acts/books/keep-preserved-extract.ts'
import { keepPreserved } from '../acts/papers/keep-preserved.ts'

type Told = {
  readonly subject?: { readonly type?: unknown; readonly id?: unknown }
  readonly before?: unknown
  readonly file?: Kept
  readonly level?: unknown
}

/** Takes the raised file of a document or of an extract, as signatures tell of it; files of anything else are not ours. */
export async function takePreserved(run: TaskRun, payload: unknown): Promise<void> {
  const told = (payload as { after?: Told } | null)?.after
  const { type, id } = told?.subject ?? {}
  const { before, file: kept, level } = told ?? {}
  if (typeof id !== 'string' || !isId(id) || typeof before !== 'string' || !kept || !isHash(kept.hash)) return
  const raised = { before, kept, level: String(level ?? '') }
  if (type === 'document') await run.act(keepPreserved, { documentId: id as Id<'document'>, ...raised })
  if (type === 'extract') await run.act(keepPreservedExtract, { extractId: id as Id<'extract'>, ...raised })
}
