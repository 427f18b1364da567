import type { WorkModule } from '#platform/jobs/index.ts'
import { type Id, isId } from '#kit/ids.ts'
import { preserveDue, preserveOne } from './jobs/preserve.ts'
import { voidLeftIntentions } from './jobs/void-left.ts'

/** The file that an event asks to raise. */
function preservationIn(payload: unknown): Id<'preservation'> | undefined {
  const id = (payload as { subject?: { id?: unknown } } | null)?.subject?.id
  return typeof id === 'string' && isId(id) ? (id as Id<'preservation'>) : undefined
}

/** What signatures do by themselves. */
export const work: WorkModule = {
  tasks: {
    'signatures.void-left': (run) => voidLeftIntentions(run),
    'signatures.preserve': async (run, payload) => {
      const id = preservationIn(payload)
      await (id ? preserveOne(run, id) : preserveDue(run))
    },
  },
  schedules: [
    { task: 'signatures.void-left', match: '*/10 * * * *' },
    { task: 'signatures.preserve', match: '*/5 * * * *' },
  ],
  subscriptions: { 'signatures.preservation-asked': ['signatures.preserve'] },
}
