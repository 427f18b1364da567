import type { TaskRun } from '#platform/jobs/index.ts'
import { voidLeft } from '../acts/void-left.ts'
import { listLeftIntentions } from '../store/intentions.ts'

/** Longer than any request, token or telephone takes. */
const minutes = 15

/** Voids the intentions of signatures that were never finished: the program fell, or the machine did; their bytes belong to nothing and are swept. */
export async function voidLeftIntentions(run: TaskRun): Promise<void> {
  for (const one of await run.read((reader) => listLeftIntentions(reader, { minutes })))
    await run.act(voidLeft, one)
}
