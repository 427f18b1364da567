import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import { SiteCards } from '../parts/site-cards.tsx'
import type { Place, Sites } from './sites.ts'

/** Every site of the instance: those of authorities, of subjects, and those in history mode. */
export function SitesPage({ sites: { all }, place }: { sites: Sites; place: Place }): VNode {
  const t = useWords(words)
  const living = all.filter(({ endedAt }) => !endedAt)
  return (
    <div class="stack loose">
      <h1>{t('all-sites')}</h1>
      <SiteCards
        title={t('sites-authorities')}
        sites={living.filter(({ kind }) => kind === 'authority')}
        place={place}
      />
      <SiteCards
        title={t('sites-topics')}
        sites={living.filter(({ kind }) => kind === 'topic')}
        place={place}
      />
      <SiteCards title={t('sites-ended')} sites={all.filter(({ endedAt }) => endedAt)} place={place} />
    </div>
  )
}
