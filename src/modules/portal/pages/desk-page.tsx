import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, EmptyState, Filters, PageHeader, SelectField, TextField } from '#platform/ui/index.ts'
import {
  arrangeWords,
  boardWords,
  calendarWords,
  deskWords,
  importWords,
  linkWords,
  mediaWords,
  statisticsWords,
} from '../messages/index.ts'
import { type OfferedTo, Offers } from '../parts/desk-lines.tsx'
import { type DeskList, List } from '../parts/desk-list.tsx'
import { OwnSites } from '../parts/own-sites.tsx'
import type { Site, SiteId } from '../site.ts'
import { deskUrls, portalUrls } from '../urls.ts'

/** The editors' desk: their sites, what is under way, what others offer, what was published last. */
export function DeskPage({
  sites,
  chosen,
  text = '',
  lastShown,
  underWay,
  offers,
  published,
  toReview,
  mayImport,
  deadLinks,
}: {
  sites: readonly Site[]
  /** The lists are narrowed to this site. */
  chosen: Site | undefined
  /** The lists are narrowed to titles with these words. */
  text?: string | undefined
  lastShown: ReadonlyMap<SiteId, Temporal.Instant>
  underWay: DeskList
  offers: readonly OfferedTo[]
  published: DeskList
  /** How many are due to be read again. */
  toReview: number
  /** An administrator brings over what an old site held. */
  mayImport: boolean
  /** How many links of public articles lead nowhere. */
  deadLinks: number
}): VNode {
  const t = useWords(deskWords)
  const m = useWords(mediaWords)
  const i = useWords(importWords)
  const [calendar, statistics] = [useWords(calendarWords), useWords(statisticsWords)]
  const links = useWords(linkWords)
  const board = useWords(boardWords)
  const arrange = useWords(arrangeWords)
  const living = sites.filter(({ endedAt }) => !endedAt)
  const own = chosen ? [chosen].filter(({ endedAt }) => !endedAt) : living
  const isNarrowed = chosen !== undefined || text !== ''
  return (
    <div class="stack loose">
      <PageHeader title={t('desk')} lead={t('desk-lead')} />
      <p class="row">
        <a href={deskUrls.library()}>{m('library')}</a>
        {mayImport ? <a href={deskUrls.imports()}>{i('imports')}</a> : null}
        <a href={deskUrls.calendar()}>{calendar('calendar')}</a>
        <a href={deskUrls.statistics()}>{statistics('statistics')}</a>
        <a href={deskUrls.demands()}>{t('demands')}</a>
        <a href={deskUrls.deadLinks()}>
          {deadLinks > 0 ? `${links('dead-links')} (${deadLinks})` : links('dead-links')}
        </a>
        <a href={deskUrls.noticeCategories()}>{board('categories')}</a>
        <a href={deskUrls.reviews()}>{toReview > 0 ? `${t('reviews')} (${toReview})` : t('reviews')}</a>
      </p>
      {sites.length === 0 ? (
        <EmptyState icon="newspaper" title={t('no-site')}>
          <p>{t('no-site-lead')}</p>
          <ButtonLink href={deskUrls.openSite()}>{arrange('open-site')}</ButtonLink>
        </EmptyState>
      ) : null}
      {own.slice(0, 1).map((site) => (
        <p class="row" key={site.id}>
          <ButtonLink variant="primary" href={deskUrls.write({ site: site.slug })}>
            {t('write-for', { name: site.name })}
          </ButtonLink>
          <a href={deskUrls.order({ site: site.slug })}>{t('order')}</a>
          <a href={site.main ? portalUrls.home() : portalUrls.site({ site: site.slug })}>
            {t('look-at-site')}
          </a>
        </p>
      ))}
      {sites.length > 0 ? <OwnSites sites={sites} lastShown={lastShown} /> : null}
      {sites.length > 0 ? (
        <Filters action={deskUrls.desk()} {...(isNarrowed ? { clearHref: deskUrls.desk() } : {})}>
          <TextField name="q" label={t('filter-title')} value={text} type="search" />
          {living.length > 1 ? (
            <SelectField
              name="trang"
              label={t('site')}
              value={chosen?.slug}
              blank={t('all-own-sites')}
              options={living.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          ) : null}
        </Filters>
      ) : null}
      <List
        list={underWay}
        title={t('under-way')}
        nothing={t(isNarrowed ? 'nothing-narrowed' : 'nothing-under-way')}
      />
      {offers.length > 0 && !isNarrowed ? (
        <section class="stack tight">
          <h2>{t('offered')}</h2>
          <Offers offers={offers} />
        </section>
      ) : null}
      {published.lines.length > 0 || isNarrowed ? (
        <List
          list={published}
          title={t(isNarrowed ? 'published-or-down' : 'published-last')}
          nothing={t('nothing-narrowed')}
        />
      ) : null}
    </div>
  )
}
