import { AlertBar, concerns, gravest, type Issue, nextTurn, standingAt } from '#modules/alerts/index.ts'
import type { PublicSite, Visit } from '#platform/web/index.ts'
import { addressOf, articleName } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { addresseeOf } from './concerned.ts'

/** The page of an alert on a site. */
export const alertHref = (place: Place, { headline, number }: Pick<Issue, 'headline' | 'number'>): string =>
  place.at(sitePages.alert, { alert: articleName({ slug: addressOf(headline), number }) })

/** What stands above every page of a site: the alerts in force for its people; and until when the page may be kept. */
export function aboveOf(visit: Visit, place: Place): Pick<PublicSite, 'above' | 'freshUntil'> {
  const { alerts } = place.sites
  if (alerts.length === 0) return {}
  const now = Temporal.Instant.fromEpochMilliseconds(visit.startedAt)
  const turn = nextTurn(alerts, now)
  const addressee = addresseeOf(place)
  const running = gravest(
    alerts.filter((issue) => standingAt(issue, now) === 'running' && concerns(issue, addressee)),
  )
  return {
    ...(turn ? { freshUntil: turn } : {}),
    ...(running.length > 0 && !place.site.endedAt
      ? {
          above: (
            <AlertBar
              issues={running}
              language={visit.language}
              hrefOf={(issue) => alertHref(place, issue)}
              listHref={place.at(sitePages.alerts)}
            />
          ),
        }
      : {}),
  }
}
