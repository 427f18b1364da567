import { localTime, startOfDay } from '#kit/calendar/index.ts'
import { type Authority, listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { announceOutward } from './acts/announce-outward.ts'
import { openChannel } from './acts/arrange-channels.ts'
import { endAlert, endDue } from './acts/end-alert.ts'
import { inAuthority } from './acts/in-authority.ts'
import { issueAlert, issueNext } from './acts/issue-alert.ts'
import type { AlertId, IssueText, Place } from './alert.ts'
import { publicAddress } from './instance.ts'
import { scripts } from './demo/scripts.ts'
import { noteAiring, planAirings, writeScript } from './acts/loudspeaker.ts'
import { weekOf } from './rules/timetable.ts'
import { listAirings } from './store/loudspeaker.ts'
import { listIssues } from './store/reading.ts'
import { urls } from './urls.ts'
import { exercise, ford, landslide, landslideBefore, past } from './demo/told-alerts.ts'

type Told = typeof landslide

/** The same transaction at another time. */
const at = (tx: Tx, now: Temporal.Instant): Tx => ({ ...tx, now, today: localTime(now).toPlainDate() })
const placeOf = ({ id, placeName }: Authority): Place => ({ placeId: id, name: placeName, village: '' })

/** The demo district's alerts: one of the district for its upper communes, one of a commune, past ones, an exercise; all marked as samples. */
export async function loadDemo(tx: Tx, { office }: { readonly office?: string } = {}): Promise<void> {
  const hosted = (await listAuthorities(tx, { hosted: true })).filter(({ validTo }) => validTo === null)
  const district = hosted.find(({ level }) => level === 'district')
  const communes = hosted.filter(({ level }) => level === 'commune')
  if (office !== undefined || !district) return
  const upper = communes.filter(({ slug }) => ['ta-long', 'ba-nang', 'ta-rut', 'a-bung', 'huc-nghi'].includes(slug)) // prettier-ignore

  async function issue(
    by: Authority,
    { kind, from, until, drill = false, text }: Told,
    places: readonly Place[] = [],
  ): Promise<AlertId> {
    // prettier-ignore
    const now = tx.now.add({ minutes: Math.round(from * 60) })
    const said: IssueText = {
      ...text,
      whole: places.length === 0,
      places,
      fromAt: now,
      untilAt: tx.now.add({ minutes: Math.round(until * 60) }),
    }
    return issueAlert(at(inAuthority(tx, by.id), now), {
      kind,
      drill,
      sample: true,
      text: said,
      aloneWhy: '',
    })
  }

  for (const one of past) {
    const alertId = await issue(district, one)
    if (!('clear' in one) || !one.clear) continue
    const cleared = tx.now.add({ minutes: (one.until - 6) * 60 })
    await endAlert(at(inAuthority(tx, district.id), cleared), { alertId, how: 'all-clear', why: one.clear })
  }
  await issue(district, exercise)
  await endDue(tx)
  const places = (upper.length > 0 ? upper : communes).map(placeOf)
  const alertId = await issue(district, { ...landslide, from: -20, text: landslideBefore }, places)
  const now = tx.now.add({ hours: landslide.from })
  const text = { ...landslide.text, whole: false, places, fromAt: now, untilAt: tx.now.add({ hours: landslide.until }) } // prettier-ignore
  await issueNext(at(inAuthority(tx, district.id), now), { alertId, text, aloneWhy: '' })
  const [commune] = upper
  if (commune) await issue(commune, ford)
  for (const one of [district, ...upper]) {
    await fillLoudspeaker(tx, one)
    await openChannel(inAuthority(tx, one.id), { kind: 'push', settings: { perHour: 10, services: '' } })
  }
  await tellByLetter(inAuthority(tx, district.id), district.id, alertId)
}

/** The district tells its alert by letter: it waits in the queue until the operator names a mail server. */
async function tellByLetter(tx: Tx, authorityId: Authority['id'], alertId: AlertId): Promise<void> {
  await openChannel(tx, { kind: 'mail', settings: { perHour: 20 } })
  const [issue] = await listIssues(tx, alertId)
  if (!issue) return
  await announceOutward(tx, {
    authorityId,
    subject: { type: 'alert', id: alertId },
    occasion: `alert-issue:${issue.issueId}`,
    title: issue.headline,
    text: `${issue.happening}\n${issue.advice}`,
    address: publicAddress(urls.publicAlert({ alert: `canh-bao-${issue.number}` })),
    channels: ['mail'],
    urgent: true,
    untilAt: issue.untilAt,
  })
}

/** The week of the loudspeakers: planned on Monday, and what has passed is in the log but for the last, which somebody still has to note. */
async function fillLoudspeaker(tx: Tx, { id }: Authority): Promise<void> {
  const [monday] = weekOf(tx.today)
  const begin = startOfDay(monday!).subtract({ hours: 1 })
  const there = inAuthority(tx, id)
  for (const { title, body, days, times } of scripts) {
    const scriptId = await writeScript(at(there, begin), {
      title,
      body,
      source: { type: 'typed' },
      sample: true,
    })
    const timetable = {
      from: monday!,
      until: monday!.add({ days: 6 }),
      weekdays: days.map((day) => day + 1),
      times: times.map((time) => Temporal.PlainTime.from(time)),
    }
    await planAirings(at(there, begin), { scriptId, timetable, clusters: [] })
    const passed = (await listAirings(tx, id, { scriptId })).filter(
      (airing) => Temporal.Instant.compare(airing.at, tx.now) < 0,
    )
    for (const [place, airing] of passed.slice(0, -1).entries()) {
      const then = at(there, airing.at.add({ minutes: 10 }))
      const isRead = place !== 1
      await noteAiring(then, {
        airingId: airing.id,
        outcome: isRead ? 'read' : 'not-read',
        reader: isRead ? 'Hồ Thị Nga (mẫu)' : '',
        why: isRead ? '' : 'Mất điện, loa không chạy',
      })
    }
  }
}
