import { AlertBar, concerns, gravest, type Issue, nextTurn, standingAt } from '#modules/alerts/index.ts'
import { Kept, keptBy } from '#platform/ui/index.ts'
import type { PublicSite, Visit } from '#platform/web/index.ts'
import { addressOf, articleName } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { addresseeOf } from './concerned.ts'

/** The page of an alert on a site. */
export const alertHref = (place: Place, { headline, number }: Pick<Issue, 'headline' | 'number'>): string =>
  place.at(sitePages.alert, { alert: articleName({ slug: addressOf(headline), number }) })

type Standing = { readonly running: readonly Issue[]; readonly turn: Temporal.Instant | undefined }

/** The alerts in force for a site's people, looked up again only after the next turn. */
function standingOf(place: Place, now: Temporal.Instant): Standing {
  const { alerts } = place.sites
  const kept = keptBy([place.sites], `alerts ${place.name}`, (): { last?: Standing } => ({}))
  const { last } = kept
  if (last && (!last.turn || Temporal.Instant.compare(now, last.turn) < 0)) return last
  const addressee = addresseeOf(place)
  return (kept.last = {
    turn: nextTurn(alerts, now),
    running: gravest(
      alerts.filter((issue) => standingAt(issue, now) === 'running' && concerns(issue, addressee)),
    ),
  })
}

/** What stands above every page of a site: the alerts in force for its people; and until when the page may be kept. */
export function aboveOf(visit: Visit, place: Place): Pick<PublicSite, 'above' | 'freshUntil'> {
  if (place.sites.alerts.length === 0) return {}
  const standing = standingOf(place, Temporal.Instant.fromEpochMilliseconds(visit.startedAt))
  const { running, turn } = standing
  const bar = () => (
    <AlertBar
      issues={running}
      language={visit.language}
      hrefOf={(issue) => alertHref(place, issue)}
      listHref={place.at(sitePages.alerts)}
    />
  )
  return {
    ...(turn ? { freshUntil: turn } : {}),
    ...(running.length > 0 && !place.site.endedAt
      ? { above: <Kept by={[standing]} name="bar" part={bar} /> }
      : {}),
  }
}
