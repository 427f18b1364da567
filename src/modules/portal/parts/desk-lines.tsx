import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable } from '#platform/ui/index.ts'
import { deskWords } from '../messages/index.ts'
import type { Site } from '../site.ts'
import type { DeskLine } from '../store/desk.ts'
import type { Offered } from '../store/offers.ts'
import { deskUrls } from '../urls.ts'
import { EditionTag } from './edition-tag.tsx'

/** Editions of the desk, each with its site and where it stands. */
export function Lines({ lines, caption }: { lines: readonly DeskLine[]; caption: string }): VNode {
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

/** An offer with the own site that may adopt it. */
export type OfferedTo = Offered & { readonly site: Site }

/** What other authorities offer to the sites of this one. */
export function Offers({ offers }: { offers: readonly OfferedTo[] }): VNode {
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
