import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Icon } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { siteServices } from '../../pages/site-services.ts'
import type { Place } from '../../pages/sites.ts'
import type { FrontLink, Site } from '../../site.ts'
import { portalUrls } from '../../urls.ts'
import type { Headline } from '../../store/reading.ts'
import { Day, HomeSite } from '../headlines.tsx'
import { Picture } from '../media/picture.tsx'

/** On a phone the news must begin on the second screen at the latest; the foot holds every service. */
const mostTasks = 6

export function Tasks({ place }: { place: Place }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <nav class="tasks" aria-label={t('tasks')}>
      {siteServices(place, language)
        .slice(0, mostTasks)
        .map(({ icon, label, href }) => (
          <a key={href} href={href}>
            <Icon name={icon} />
            {label}
          </a>
        ))}
    </nav>
  )
}

/** The story that stands above all others, with its picture as wide as the page. */
export function Hero({ headline, place }: { headline: Headline; place: Place }): VNode {
  return (
    <article class="hero">
      {headline.picture ? (
        <a class="beside" href={place.article(headline)} tabindex={-1} aria-hidden="true">
          <Picture rendition={headline.picture} alt="" first sizes="(min-width: 60rem) 44rem, 100vw" />
        </a>
      ) : null}
      <div class="stack tight">
        <h2>
          <a href={place.article(headline)} lang={headline.language}>
            {headline.title}
          </a>
        </h2>
        <p class="when">
          <Day at={headline.firstAt} />
          <HomeSite homeId={headline.homeId} place={place} />
        </p>
        {headline.lead ? <p lang={headline.language}>{headline.lead}</p> : null}
      </div>
    </article>
  )
}

/** Links to other offices, as cards. */
export function OfficeLinks({ links }: { links: readonly FrontLink[] }): VNode {
  const t = useWords(words)
  return (
    <section class="stack tight">
      <h2>{t('office-links')}</h2>
      <ul class="grid small">
        {links.map(({ label, to }) => (
          <li key={to}>
            <a class="card" href={to}>
              <strong>{label}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** More sites than these open behind one word: whoever goes by keys or by ear must not pass them all. */
const mostOpen = 16

function SitesBelow({
  title,
  sites,
  place,
}: {
  title: string
  sites: readonly Site[]
  place: Place
}): VNode | null {
  if (sites.length === 0) return null
  const links = (
    <ul class="links">
      {sites.map(({ id, name }) => (
        <li key={id}>
          <a href={place.other(id)}>{name}</a>
        </li>
      ))}
    </ul>
  )
  return sites.length <= mostOpen ? (
    links
  ) : (
    <details class="more">
      <summary>{title}</summary>
      {links}
    </details>
  )
}

/** The sites below this one: those of authorities, then those of offices and subjects. */
export function Children({ place }: { place: Place }): VNode | null {
  const t = useWords(words)
  const { site, sites } = place
  const below = sites.all.filter(({ parentId, endedAt }) => parentId === site.id && !endedAt)
  const { authority = [], topic = [] } = Object.groupBy(below, ({ kind }) => kind)
  if (below.length === 0) return null
  return (
    <section class="stack tight">
      <h2>
        <a href={portalUrls.sites()}>{t('child-sites')}</a>
      </h2>
      <SitesBelow
        title={t('child-authorities', { count: authority.length })}
        sites={authority}
        place={place}
      />
      <SitesBelow title={t('child-topics', { count: topic.length })} sites={topic} place={place} />
    </section>
  )
}
