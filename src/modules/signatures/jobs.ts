import type { WorkModule } from '#platform/jobs/index.ts'
import { voidLeftIntentions } from './jobs/void-left.ts'

/** What signatures do by themselves. */
export const work: WorkModule = {
  tasks: {
    'signatures.void-left': (run) => voidLeftIntentions(run),
  },
  schedules: [{ task: 'signatures.void-left', match: '*/10 * * * *' }],
}
