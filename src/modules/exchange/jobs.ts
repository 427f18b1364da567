import type { WorkModule } from '#platform/jobs/index.ts'
import { expireDeliveries } from './acts/lanes.ts'
import { runLanes } from './jobs/run-lanes.ts'
import { tellAgain } from './jobs/tell-again.ts'

export { peerDoor } from './jobs/peer-door.ts'
export { closePeerClients } from './outside/peer-clients.ts'

/** What exchange does by itself: lanes run as soon as something is queued, and each minute whatever a process left when it died. */
export const work: WorkModule = {
  tasks: {
    'exchange.run-lanes': (run) => runLanes(run),
    'exchange.expire': async (run) => {
      while ((await run.act(expireDeliveries, undefined)) > 0);
    },
    'exchange.tell-again': (run) => tellAgain(run),
  },
  schedules: [
    { task: 'exchange.run-lanes', match: '* * * * *' },
    { task: 'exchange.expire', match: '* * * * *' },
    { task: 'exchange.tell-again', match: '*/2 * * * *' },
  ],
  subscriptions: { 'exchange.packet-queued': ['exchange.run-lanes'] },
  atStart: ['exchange.run-lanes', 'exchange.tell-again'],
}
