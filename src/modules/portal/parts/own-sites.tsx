import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable } from '#platform/ui/index.ts'
import { arrangeWords, deskWords } from '../messages/index.ts'
import type { Site, SiteId } from '../site.ts'
import { deskUrls, portalUrls } from '../urls.ts'

/** The sites of an authority in one narrow table that opens when it is wanted: what was last shown, the ways to write for each, to see and to arrange it, and to open another. */
export function OwnSites({
  sites,
  lastShown,
}: {
  sites: readonly Site[]
  lastShown: ReadonlyMap<SiteId, Temporal.Instant>
}): VNode {
  const t = useWords(arrangeWords)
  const d = useWords(deskWords)
  const language = useLanguage()
  const title = t('own-sites', { count: sites.length })
  return (
    <details class="more">
      <summary>{title}</summary>
      <div class="stack tight">
        <DataTable
          caption={title}
          captionHidden
          keepTable
          dense
          rows={sites}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'site',
              head: d('site'),
              main: true,
              cell: ({ slug, name, endedAt }) => (
                <>
                  <a href={deskUrls.settings({ site: slug })}>{name}</a>
                  {endedAt ? <span class="soft"> · {t('ended-sites')}</span> : null}
                </>
              ),
            },
            {
              key: 'last',
              head: d('shown-last'),
              cell: ({ id }) => {
                const at = lastShown.get(id)
                return at ? formatDate(at, language) : '—'
              },
            },
            {
              key: 'ways',
              head: d('ways'),
              cell: ({ slug, name, main, endedAt }) => (
                <span class="row">
                  {endedAt ? null : (
                    <a href={deskUrls.write({ site: slug })} aria-label={d('write-for', { name })}>
                      {d('write-here')}
                    </a>
                  )}
                  <a
                    href={main ? portalUrls.home() : portalUrls.site({ site: slug })}
                    aria-label={d('look-at-named', { name })}
                  >
                    {d('look-at-site')}
                  </a>
                </span>
              ),
            },
          ]}
        />
        <p>
          <ButtonLink href={deskUrls.openSite()}>{t('open-site')}</ButtonLink>
        </p>
      </div>
    </details>
  )
}
