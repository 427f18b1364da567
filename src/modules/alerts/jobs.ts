import type { WorkModule } from '#platform/jobs/index.ts'
import { endDue } from './acts/end-alert.ts'
import { planLanes } from './acts/plan-lanes.ts'
import { dispatchLane } from './jobs/dispatch.ts'
import { invite } from './jobs/letters.ts'

/** What alerts do by themselves: every minute they end what has run out, and look after what waits to be told outward. */
export const work: WorkModule = {
  tasks: {
    'alerts.end-due': async (run) => {
      while ((await run.act(endDue, undefined)) === 100);
    },
    'alerts.plan-lanes': (run) => run.act(planLanes, undefined),
    'alerts.dispatch': dispatchLane,
    'alerts.invite': invite,
  },
  schedules: [
    { task: 'alerts.end-due', match: '* * * * *' },
    { task: 'alerts.plan-lanes', match: '* * * * *' },
  ],
}
