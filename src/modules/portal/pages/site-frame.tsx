import type { VNode } from 'preact'
import type { PublicSite, Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { portalUrls } from '../urls.ts'
import { siteServices } from './site-services.ts'
import type { Place } from './sites.ts'

function Foot({
  place,
  language,
  article,
}: {
  place: Place
  language: 'vi' | 'en'
  article: bigint | undefined
}): VNode {
  const t = words.in(language)
  const { site } = place
  return (
    <div class="stack tight">
      <strong>{site.name}</strong>
      {site.responsible ? <p>{t('responsible', { name: site.responsible })}</p> : null}
      {site.sample ? <p>{t('sample-site')}</p> : null}
      <ul class="links">
        {siteServices(place, language).map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={place.feed}>RSS</a>
      </p>
      <iframe
        class="visits"
        title={t('visits')}
        loading="lazy"
        sandbox="allow-same-origin"
        src={portalUrls.visits({ site: site.slug }, article === undefined ? {} : { bai: String(article) })}
      />
    </div>
  )
}

/** How the frame around the pages of a site looks to a visitor. */
export function siteFrame(visit: Visit, place: Place, article?: bigint): PublicSite {
  const { site, sections } = place
  const { language } = visit
  return {
    name: site.name,
    note: site.tagline,
    homeHref: place.home,
    accent: site.look.accent,
    feed: place.feed,
    links: sections
      .filter(({ parentId }) => parentId === null)
      .slice(0, 6)
      .map((section) => ({
        href: place.section(section),
        label: language === 'en' && section.nameEn ? section.nameEn : section.name,
      })),
    foot: <Foot place={place} language={language} article={article} />,
  }
}
