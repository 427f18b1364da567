import type { WorkModule } from '#platform/jobs/index.ts'
import { exchangeIdentity } from './instance.ts'
import { pollAxes } from './jobs/axis/poll-axes.ts'
import { sealMinute } from './jobs/evidence/seal-minute.ts'
import { takeFromAxis } from './jobs/take-from-axis.ts'
import { expireDeliveries } from './acts/lanes.ts'
import { tellAlarms } from './acts/tell-alarms.ts'
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
    'exchange.tell-alarms': async (run) => void (await run.act(tellAlarms, undefined)),
    'exchange.seal-minute': (run) => sealMinute(run, exchangeIdentity()),
    'exchange.poll-axes': (run) => pollAxes(run, takeFromAxis(run)),
  },
  schedules: [
    { task: 'exchange.run-lanes', match: '* * * * *' },
    { task: 'exchange.expire', match: '* * * * *' },
    { task: 'exchange.tell-again', match: '*/2 * * * *' },
    { task: 'exchange.tell-alarms', match: '*/10 * * * *' },
    { task: 'exchange.seal-minute', match: '* * * * *' },
    { task: 'exchange.poll-axes', match: '* * * * *' },
  ],
  subscriptions: { 'exchange.packet-queued': ['exchange.run-lanes'] },
  atStart: ['exchange.run-lanes', 'exchange.tell-again'],
}
