import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Icon } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { siteServices } from '../../pages/site-services.ts'
import type { Place } from '../../pages/sites.ts'
import type { FrontLink } from '../../site.ts'
import type { Headline } from '../../store/reading.ts'
import { Day, HomeSite } from '../headlines.tsx'
import { Picture } from '../media/picture.tsx'
import { SiteCards } from '../site-cards.tsx'

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

export function Children({ place }: { place: Place }): VNode | null {
  const t = useWords(words)
  const children = place.sites.all.filter(({ parentId, endedAt }) => parentId === place.site.id && !endedAt)
  return <SiteCards title={t('child-sites')} sites={children} place={place} />
}
