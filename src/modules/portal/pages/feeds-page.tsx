import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { feedFormats } from '../rules/feeds/feed.ts'
import { feedPages } from '../urls.ts'
import type { Place } from './sites.ts'

const labels = { rss: 'RSS', atom: 'Atom', json: 'JSON' } as const

/** The feeds of a site: of all its articles, and of each of its sections. */
export function FeedsPage({ place }: { place: Place }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  // Who reads a feed has no cookie that says so.
  const inIt = language === 'en' ? { 'ngon-ngu': 'en' } : {}
  const rows = [
    { key: '', name: t('feed-of-all'), slug: undefined },
    ...place.sections.map(({ slug, name, nameEn }) => ({
      key: slug,
      name: language === 'en' && nameEn ? nameEn : name,
      slug,
    })),
  ]
  return (
    <div class="stack loose">
      <h1>{t('feeds')}</h1>
      <p>{t('feeds-lead')}</p>
      <DataTable
        caption={t('feeds')}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: t('feed-section'), main: true, cell: ({ name }) => name },
          {
            key: 'addresses',
            head: t('feed-addresses'),
            cell: ({ name, slug }) => (
              <span class="row">
                {feedFormats.map((format) => (
                  <a
                    key={format}
                    aria-label={t('feed-of', { name, format: labels[format] })}
                    href={
                      slug === undefined
                        ? place.at(feedPages[format].site, null, inIt)
                        : place.at(feedPages[format].section, { section: slug }, inIt)
                    }
                  >
                    {labels[format]}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
