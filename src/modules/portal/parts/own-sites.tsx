import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { arrangeWords } from '../messages/index.ts'
import type { Site } from '../site.ts'
import { deskUrls } from '../urls.ts'

/** The sites of an authority with the way to arrange each, and to open another. */
export function OwnSites({ sites }: { sites: readonly Site[] }): VNode {
  const t = useWords(arrangeWords)
  return (
    <section class="stack tight">
      <h2>{t('own-sites')}</h2>
      <ul>
        {sites.map((site) => (
          <li key={site.id}>
            <a href={deskUrls.settings({ site: site.slug })}>{site.name}</a>
            {site.endedAt ? <span class="soft"> · {t('ended-sites')}</span> : null}
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href={deskUrls.openSite()}>{t('open-site')}</ButtonLink>
      </p>
    </section>
  )
}
