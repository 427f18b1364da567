import { concerns, gravest, type Issue, listAlerts, listIssues, writeCap } from '#modules/alerts/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { alertWords } from '../messages/index.ts'
import { alertHref } from '../pages/alerts/above.tsx'
import { AlertPage } from '../pages/alerts/alert-page.tsx'
import { AlertsPage } from '../pages/alerts/alerts-page.tsx'
import { addresseeOf, authoritiesBelow } from '../pages/alerts/concerned.ts'
import { siteFrame } from '../pages/site-frame.tsx'
import type { Place } from '../pages/sites.ts'
import { addressOf, articleName, numberIn } from '../rules/address.ts'
import { writeAlertFeed } from '../rules/alert-feed.ts'
import { sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

const mostListed = 60
const framed = (visit: Visit, place: Place) => ({
  cache: true,
  counts: { group: place.site.id },
  site: siteFrame(visit, place),
})

/** Whether a site shows an alert: it concerns its people, or those of a site below. */
const shownBy = (place: Place) => {
  const addressee = addresseeOf(place)
  const below = new Set(authoritiesBelow(place))
  return (issue: Issue) => below.has(issue.authorityId) || concerns(issue, addressee)
}

async function readList(visit: Visit, place: Place) {
  const { authorityId, above } = addresseeOf(place)
  const of = [authorityId, ...above, ...authoritiesBelow(place)]
  const { issues, now } = await visit.readPublic(async (reader) => ({
    issues: await listAlerts(reader, of, { most: 3 * mostListed }),
    now: reader.now,
  }))
  return { issues: issues.filter(shownBy(place)).slice(0, mostListed), now }
}

async function showList(visit: Visit, place: Place): Promise<Response> {
  const { issues, now } = await readList(visit, place)
  const t = alertWords.in(visit.language)
  return visit.publicPage(
    { title: t('alerts'), description: t('alerts-lead', { name: place.site.name }), ...framed(visit, place) },
    <AlertsPage {...{ place, now }} issues={gravest(issues)} />,
  )
}

const nameOf = ({ headline, number }: Issue) => articleName({ slug: addressOf(headline), number })

/** The alert that the path names, every issue of it; refuses where the site shows no such alert (404). */
async function readAlert(visit: Visit, place: Place) {
  const number = numberIn(visit.param('alert'))
  if (number === undefined) return refuse(404, reason('alerts.no-such-alert'))
  const { issues, now } = await visit.readPublic(async (reader) => ({
    issues: await listIssues(reader, number),
    now: reader.now,
  }))
  const [last, ...earlier] = issues
  if (!last || !shownBy(place)(last)) return refuse(404, reason('alerts.no-such-alert'))
  return { issues: [last, ...earlier] as const, now }
}

async function showAlert(visit: Visit, place: Place): Promise<Response> {
  const { issues, now } = await readAlert(visit, place)
  const name = nameOf(issues[0])
  if (visit.param('alert') !== name)
    return new Response(null, { status: 301, headers: { location: alertHref(place, issues[0]) } })
  return visit.publicPage(
    { title: issues[0].headline, description: issues[0].happening, ...framed(visit, place) },
    <AlertPage {...{ issues, place, now, name }} />,
  )
}

const xml = (type: string, body: string) =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } })

async function showCap(visit: Visit, place: Place): Promise<Response> {
  const { issues } = await readAlert(visit, place)
  const web = new URL(alertHref(place, issues[0]), visit.url).href
  const wholeArea = alertWords.in('vi')('all-of')
  return xml('application/cap+xml', writeCap(issues, { host: visit.url.hostname, web, wholeArea }))
}

async function showFeed(visit: Visit, place: Place): Promise<Response> {
  const { issues, now } = await readList(visit, place)
  const t = alertWords.in('vi')
  const absolute = (path: string) => new URL(path, visit.url).href
  const changed = (issue: Issue) => issue.endedAt ?? issue.issuedAt
  const body = writeAlertFeed({
    title: `${t('alerts')} · ${place.site.name}`,
    author: place.site.name,
    link: absolute(place.at(sitePages.alerts)),
    self: absolute(place.at(sitePages.alertFeed)),
    updated: issues.map(changed).toSorted(Temporal.Instant.compare).at(-1) ?? now,
    entries: issues.slice(0, 30).map((issue) => ({
      id: `urn:uuid:${issue.alertId}`,
      title: issue.drill ? `${t('drill-mark')}: ${issue.headline}` : issue.headline,
      summary: `${issue.kindName}. ${issue.levelName}.`,
      updated: changed(issue),
      published: issue.openedAt,
      link: absolute(alertHref(place, issue)),
      cap: absolute(place.at(sitePages.alertCap, { alert: nameOf(issue) })),
    })),
  })
  return xml('application/atom+xml', body)
}

/** Alerts for everybody: the list, one alert, and both for programs. */
export const alertRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.alertFeed, showFeed)
  onSite(get, sitePages.alerts, showList)
  onSite(get, sitePages.alertCap, showCap)
  onSite(get, sitePages.alert, showAlert)
})
