import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, PageHeader } from '#platform/ui/index.ts'
import {
  boardWords,
  calendarWords,
  deskWords,
  importWords,
  linkWords,
  mediaWords,
  statisticsWords,
} from '../messages/index.ts'
import { OwnSites } from '../parts/own-sites.tsx'
import { EditionTag } from '../parts/edition-tag.tsx'
import type { Site } from '../site.ts'
import type { DeskLine } from '../store/desk.ts'
import type { Offered } from '../store/offers.ts'
import { deskUrls, portalUrls } from '../urls.ts'

function Lines({ lines, caption }: { lines: readonly DeskLine[]; caption: string }): VNode {
  const t = useWords(deskWords)
  const language = useLanguage()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: t('title'),
          main: true,
          cell: ({ id, title }) => <a href={deskUrls.edition({ edition: id })}>{title || t('no-title')}</a>,
        },
        { key: 'site', head: t('site'), cell: ({ site }) => site },
        { key: 'state', head: t('state'), cell: (line) => <EditionTag {...line} /> },
        { key: 'by', head: t('written-by'), cell: ({ madeByName }) => madeByName },
        { key: 'at', head: t('changed'), cell: ({ changedAt }) => formatDateTime(changedAt, language) },
      ]}
    />
  )
}

export type OfferedTo = Offered & { readonly site: Site }

function Offers({ offers }: { offers: readonly OfferedTo[] }): VNode {
  const t = useWords(deskWords)
  const language = useLanguage()
  return (
    <DataTable
      caption={t('offered')}
      captionHidden
      rows={offers}
      rowKey={({ articleId, site }) => `${site.id} ${articleId}`}
      columns={[
        {
          key: 'title',
          head: t('title'),
          main: true,
          cell: (offer) => (
            <a href={deskUrls.adopt({ article: offer.articleId }, { trang: offer.site.id })}>{offer.title}</a>
          ),
        },
        { key: 'from', head: t('from'), cell: ({ fromSite }) => fromSite },
        { key: 'to', head: t('for-site'), cell: ({ site }) => site.name },
        { key: 'at', head: t('published-at'), cell: ({ firstAt }) => formatDateTime(firstAt, language) },
      ]}
    />
  )
}

/** The editors' desk: their sites, what is under way, what others offer, what was published last. */
export function DeskPage({
  sites,
  underWay,
  offers,
  published,
  toReview,
  mayImport,
  deadLinks,
}: {
  sites: readonly Site[]
  underWay: readonly DeskLine[]
  offers: readonly OfferedTo[]
  published: readonly DeskLine[]
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
  const living = sites.filter(({ endedAt }) => !endedAt)
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
        </EmptyState>
      ) : null}
      {living.slice(0, 1).map((site) => (
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
      {living.length > 1 ? (
        <details>
          <summary>{t('other-sites', { count: living.length - 1 })}</summary>
          <ul>
            {living.slice(1).map((site) => (
              <li key={site.id}>
                <a href={deskUrls.write({ site: site.slug })}>{t('write-for', { name: site.name })}</a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <section class="stack tight">
        <h2>{t('under-way')}</h2>
        {underWay.length > 0 ? (
          <Lines lines={underWay} caption={t('under-way')} />
        ) : (
          <p class="soft">{t('nothing-under-way')}</p>
        )}
      </section>
      {offers.length > 0 ? (
        <section class="stack tight">
          <h2>{t('offered')}</h2>
          <Offers offers={offers} />
        </section>
      ) : null}
      {published.length > 0 ? (
        <section class="stack tight">
          <h2>{t('published-last')}</h2>
          <Lines lines={published} caption={t('published-last')} />
        </section>
      ) : null}
      <OwnSites sites={sites} />
    </div>
  )
}
