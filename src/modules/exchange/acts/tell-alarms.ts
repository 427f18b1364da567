import { X509Certificate } from 'node:crypto'
import { listInstanceAdministrators } from '#modules/identity/index.ts'
import { tell } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { alarmPlaces, type Standing } from '../alarm.ts'
import { exchangeIdentity } from '../instance.ts'
import { alarmsOf } from '../rules/alarms/alarms-of.ts'
import { listAxes } from '../store/axis/axes.ts'
import { listPeers } from '../store/peers.ts'
import { countHeld, countOtherContent, listWaitingLanes } from '../store/standing-of-lanes.ts'
import { getTerm } from '../store/standing.ts'
import { stampingState } from './evidence/stamping-state.ts'

const endOf = (der: Uint8Array) =>
  Temporal.Instant.fromEpochMilliseconds(Date.parse(new X509Certificate(der).validTo))

/** Our own certificate and the newest of each living peer, with their ends. */
async function certificatesOf(tx: Tx): Promise<Standing['certificates']> {
  const peers = (await listPeers(tx)).filter(({ revokedAt }) => !revokedAt)
  return [
    { peer: null, until: endOf(exchangeIdentity().certificate) },
    ...peers.map(({ id, name, certificates }) => ({
      peer: { id, name },
      until: certificates.map(endOf).toSorted(Temporal.Instant.compare).at(-1)!,
    })),
  ]
}

/**
 * Tells the administrators of the instance what does not mend itself: lanes in which packets wait too long, an axis that does not answer, time stamps
 * that fail, other content under a known number, packets that wait for their original, certificates about to end. Each once a day while it lasts; as
 * Krông itself. Gives how many alarms there are.
 */
export async function tellAlarms(tx: Tx): Promise<number> {
  const alarms = alarmsOf({
    now: tx.now,
    patience: await getTerm(tx, 'alarm-minutes'),
    lanes: await listWaitingLanes(tx),
    axes: (await listAxes(tx)).filter(({ pausedAt, endedAt }) => !pausedAt && !endedAt),
    certificates: await certificatesOf(tx),
    refusesFrom: (await stampingState(tx)).refusesFrom,
    otherContent: await countOtherContent(tx),
    held: await countHeld(tx, await getTerm(tx, 'held-hours')),
  })
  const accountIds = alarms.length > 0 ? await listInstanceAdministrators(tx) : []
  for (const { subject, code, params, place } of alarms)
    await tell(tx, {
      accountIds,
      kind: 'exchange.alarm',
      subject,
      occasion: `${code}:${tx.today}`,
      href: alarmPlaces[place],
      title: { code, params },
      urgency: 'urgent',
    })
  return alarms.length
}
