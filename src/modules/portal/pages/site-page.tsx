import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { EmptyState, Icon } from '#platform/ui/index.ts'
import type { Poll } from '#modules/participation/index.ts'
import { words } from '../messages/index.ts'
import { SiteContact } from '../parts/site-contact.tsx'
import { Ended } from '../parts/ended.tsx'
import { Headlines, Titles } from '../parts/headlines.tsx'
import { PollCard } from '../parts/participation/poll-card.tsx'
import type { Block, Section } from '../site.ts'
import type { Headline } from '../store/reading.ts'
import { siteServices } from './site-services.ts'
import type { Place } from './sites.ts'

export type SitePageProps = {
  readonly place: Place
  readonly newest: readonly Headline[]
  readonly bySection: readonly Headline[]
  /** The newest that takes votes. */
  readonly poll: Poll | undefined
}

/** On a phone the news must begin on the second screen at the latest; the foot holds every service. */
const mostTasks = 6

function Tasks({ place }: { place: Place }): VNode {
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

const nameOf = (section: Section, language: 'vi' | 'en') =>
  language === 'en' && section.nameEn ? section.nameEn : section.name

function Sections({ place, bySection }: Pick<SitePageProps, 'place' | 'bySection'>): VNode {
  const language = useLanguage()
  const of = Map.groupBy(bySection, ({ sectionId }) => sectionId)
  return (
    <div class="grid">
      {place.sections.map((section) => {
        const here = of.get(section.id)
        return here ? (
          <section key={section.id} class="stack tight">
            <h2>
              <a href={place.section(section)}>{nameOf(section, language)}</a>
            </h2>
            <Titles headlines={here} place={place} />
          </section>
        ) : null
      })}
    </div>
  )
}

function Children({ place }: { place: Place }): VNode | null {
  const t = useWords(words)
  const children = place.sites.all.filter(({ parentId, endedAt }) => parentId === place.site.id && !endedAt)
  if (children.length === 0) return null
  return (
    <section class="stack">
      <h2>{t('child-sites')}</h2>
      <ul class="grid small">
        {children.map((site) => (
          <li key={site.id}>
            <a class="card" href={place.other(site.id)}>
              <strong>{site.name}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first page of a site, of the blocks that its editor chose, in their order. */
export function SitePage({ place, newest, bySection, poll }: SitePageProps): VNode {
  const t = useWords(words)
  const { site } = place
  const asked = poll ? <PollCard poll={poll} place={place} /> : null
  const parts: Readonly<Record<Block, VNode | null>> = {
    tasks: <Tasks place={place} />,
    headlines: (
      <div class="stack loose">
        {newest.length > 0 ? <Headlines headlines={newest} place={place} /> : null}
        {asked}
      </div>
    ),
    sections: <Sections place={place} bySection={bySection} />,
    children: <Children place={place} />,
    contact: <SiteContact place={place} />,
  }
  return (
    <div class="stack loose">
      <h1>{site.name}</h1>
      {site.endedAt ? <Ended place={place} /> : null}
      {newest.length === 0 ? (
        <EmptyState icon="newspaper" title={t('nothing-yet')}>
          <p>{t('nothing-yet-lead')}</p>
        </EmptyState>
      ) : null}
      {site.look.blocks.map((block) => (
        <div key={block}>{parts[block]}</div>
      ))}
      {site.look.blocks.includes('headlines') ? null : asked}
    </div>
  )
}
