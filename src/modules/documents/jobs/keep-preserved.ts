import { type Id, isId } from '#kit/ids.ts'
import { isHash, type Kept } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { keepPreserved } from '../acts/papers/keep-preserved.ts'

type Told = {
  readonly subject?: { readonly type?: unknown; readonly id?: unknown }
  readonly before?: unknown
  readonly file?: Kept
  readonly level?: unknown
}

/** Takes the raised file of a document, as signatures tell of it; files of anything else are not ours. */
export async function takePreserved(run: TaskRun, payload: unknown): Promise<void> {
  const told = (payload as { after?: Told } | null)?.after
  const id = told?.subject?.type === 'document' ? told.subject.id : undefined
  const { before, file: kept, level } = told ?? {}
  if (typeof id !== 'string' || !isId(id) || typeof before !== 'string' || !kept || !isHash(kept.hash)) return
  await run.act(keepPreserved, { documentId: id as Id<'document'>, before, kept, level: String(level ?? '') })
}
