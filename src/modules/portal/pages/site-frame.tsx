import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Kept, keptBy } from '#platform/ui/index.ts'
import type { PublicSite, Visit } from '#platform/web/index.ts'
import { aboveOf } from './alerts/above.tsx'
import { words } from '../messages/index.ts'
import { portalUrls, sitePages } from '../urls.ts'
import { linksOfMenu, type MenuLink, usualMenu } from '../rules/menu.ts'
import { serviceHref, siteServices } from './site-services.ts'
import { Banner, Emblem } from '../parts/front/site-pictures.tsx'
import { picturePlaces } from '../site.ts'
import type { Place } from './sites.ts'

function Services({ place }: { place: Place }): VNode {
  const t = useWords(words)
  return (
    <>
      {siteServices(place, useLanguage()).map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
      <li>
        <a href={place.at(sitePages.offline)}>{t('offline')}</a>
      </li>
    </>
  )
}

function Foot({
  place,
  language,
  article,
  path,
}: {
  place: Place
  language: 'vi' | 'en'
  article: bigint | undefined
  path: string
}): VNode {
  const t = words.in(language)
  const { site } = place
  return (
    <div class="stack tight">
      <strong>{site.name}</strong>
      {site.responsible ? <p>{t('responsible', { name: site.responsible })}</p> : null}
      {site.sample ? <p>{t('sample-site')}</p> : null}
      <ul class="links">
        <Kept by={[place.sites]} name={`services ${place.name}`} part={() => <Services place={place} />} />
        <li>
          <a href={place.at(sitePages.display, null, { ve: path })}>{t('display')}</a>
        </li>
      </ul>
      <p>
        <a href={place.at(sitePages.feeds)}>{t('feeds')}</a>
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

/** The menu of a site: its own, else its first sections. */
function menuOf(place: Place, language: 'vi' | 'en'): readonly MenuLink[] {
  const { sections, sites, site } = place
  return linksOfMenu(sites.menuOf.get(site.id) ?? usualMenu(sections), language, (to) => {
    const [, kind, name = ''] = /^(section|service):(.*)$/.exec(to) ?? []
    if (kind === 'service') return serviceHref(place, name)
    if (!kind) return to
    const section = sections.find(({ id }) => id === name)
    return section && place.section(section)
  })
}

/** Emblem and banner, where the site chose them. */
function picturesOf({ sites, site }: Place): Pick<PublicSite, 'emblem' | 'banner'> {
  const pictures = sites.picturesOf.get(site.id) ?? []
  const [emblem, wide, narrow] = picturePlaces.map((at) => pictures.find(({ place }) => place === at))
  return {
    ...(emblem ? { emblem: <Emblem picture={emblem} /> } : {}),
    ...(wide || narrow ? { banner: <Banner wide={wide} narrow={narrow} /> } : {}),
  }
}

/** How the frame around the pages of a site looks to a visitor. */
export function siteFrame(visit: Visit, place: Place, article?: bigint): PublicSite {
  const { site } = place
  const { language } = visit
  return {
    name: site.name,
    note: site.tagline,
    homeHref: place.home,
    accent: site.look.accent,
    ...aboveOf(visit, place),
    ...picturesOf(place),
    feed: place.feed,
    manifest: place.at(sitePages.manifest),
    links: keptBy([place.sites], `menu ${place.name} ${language}`, () => menuOf(place, language)),
    facts: { by: [place.sites], name: place.name },
    foot: <Foot place={place} language={language} article={article} path={visit.url.pathname} />,
  }
}
