import type { WorkModule } from '#platform/jobs/index.ts'
import { publishDue } from './acts/publish-edition.ts'

/** What the portal does by itself: publishes every minute what was approved for a time that has come. */
export const work: WorkModule = {
  tasks: {
    'portal.publish-due': async (run) => {
      while ((await run.act(publishDue, undefined)) === 100);
    },
  },
  schedules: [{ task: 'portal.publish-due', match: '* * * * *' }],
}
