import { localTime } from '#kit/calendar/index.ts'
import type { Alarm, Standing } from '../../alarm.ts'

const daysBefore = 30
/** Stamping that has failed for an hour of its grace does not mend itself. */
const stampingAhead = { hours: 3 }
const dayOf = (at: Temporal.Instant) => {
  const { day, month, year } = localTime(at)
  return `${day}/${month}/${year}`
}

const stuckLanes = ({ lanes, now, patience }: Standing): Alarm[] =>
  lanes
    .filter(({ oldestAt }) => oldestAt && now.since(oldestAt).total('minutes') >= patience)
    .map(({ id, toCode, toName, waiting, pausedAt }) => ({
      subject: { type: 'lane', id },
      code: pausedAt ? 'exchange.told-lane-paused' : 'exchange.told-lane-stuck',
      params: { to: toName ?? toCode, waiting },
      place: 'lanes',
    }))

const silentAxes = ({ axes, now, patience }: Standing): Alarm[] =>
  axes
    .filter(
      ({ pollFault, polledAt }) =>
        pollFault && (!polledAt || now.since(polledAt).total('minutes') >= patience),
    )
    .map(({ id, name }) => ({
      subject: { type: 'axis', id },
      code: 'exchange.told-axis-silent',
      params: { name },
      place: 'axes',
    }))

const endingCertificates = ({ certificates, now }: Standing): Alarm[] =>
  certificates
    .filter(({ until }) => until.since(now).total('hours') < daysBefore * 24)
    .map(({ peer, until }): Alarm =>
      peer
        ? {
            subject: { type: 'peer', id: peer.id },
            code: 'exchange.told-certificate-ends',
            params: { name: peer.name, day: dayOf(until) },
            place: 'peers',
          }
        : {
            subject: { type: 'exchange', id: 'own-certificate' },
            code: 'exchange.told-own-certificate-ends',
            params: { day: dayOf(until) },
            place: 'lanes',
          },
    )

/** What the administrators of the instance must be told as things stand. */
export function alarmsOf(standing: Standing): Alarm[] {
  const { refusesFrom, otherContent, held } = standing
  const whole = (id: string, code: Alarm['code'], params: Alarm['params'], place: Alarm['place']): Alarm => ({
    subject: { type: 'exchange', id },
    code,
    params,
    place,
  })
  return [
    ...stuckLanes(standing),
    ...silentAxes(standing),
    ...endingCertificates(standing),
    ...(refusesFrom && Temporal.Instant.compare(standing.now.add(stampingAhead), refusesFrom) >= 0
      ? [whole('stamping', 'exchange.told-not-stamped', { day: dayOf(refusesFrom) }, 'lanes')]
      : []),
    ...(otherContent > 0
      ? [whole('other-content', 'exchange.told-other-content', { count: otherContent }, 'refusals')]
      : []),
    ...(held > 0 ? [whole('held', 'exchange.told-held', { count: held }, 'lanes')] : []),
  ]
}
