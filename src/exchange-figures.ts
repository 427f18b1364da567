import { listEndedFigures, listPeerFigures, listRefusedFigures } from '#modules/exchange/index.ts'
import type { Reader, Transactor } from '#platform/database/index.ts'
import type { Figure, Metrics } from '#platform/metrics/index.ts'

/** Adds how exchange with each other system stands to the figures of the process; each is read from the database when it is asked for. */
export function tellExchangeFigures(metrics: Metrics, transactor: Transactor): void {
  const read =
    <Row>(list: (reader: Reader) => Promise<Row[]>, figure: (row: Row) => Figure) =>
    async () =>
      (await transactor.read({ kind: 'system', name: 'metrics' }, list)).map(figure)
  const ofPeer = (what: 'waiting' | 'oldest' | 'failures' | 'paused') =>
    read(listPeerFigures, (row) => ({ labels: { peer: row.peer }, value: row[what] }))
  const labels = ['peer']
  metrics.family({
    name: 'krong_exchange_waiting',
    help: 'Packets that wait to be sent',
    labels,
    read: ofPeer('waiting'),
  })
  metrics.family({
    name: 'krong_exchange_oldest_seconds',
    help: 'Age of the oldest packet that waits',
    labels,
    read: ofPeer('oldest'),
  })
  metrics.family({
    name: 'krong_exchange_failures',
    help: 'Failures in a row of the lane that fails most',
    labels,
    read: ofPeer('failures'),
  })
  metrics.family({
    name: 'krong_exchange_lanes_paused',
    help: 'Lanes that somebody paused',
    labels,
    read: ofPeer('paused'),
  })
  metrics.family({
    name: 'krong_exchange_ended_24h',
    help: 'Deliveries that ended within 24 hours',
    labels: ['peer', 'state'],
    read: read(listEndedFigures, ({ peer, state, n }) => ({ labels: { peer, state }, value: n })),
  })
  metrics.family({
    name: 'krong_exchange_refused_24h',
    help: 'Messages refused at the door within 24 hours',
    labels: ['peer', 'code'],
    read: read(listRefusedFigures, ({ peer, code, n }) => ({ labels: { peer, code }, value: n })),
  })
}
