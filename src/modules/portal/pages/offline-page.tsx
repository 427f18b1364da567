import type { VNode } from 'preact'
import { Island } from '#platform/islands/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { portalUrls, sitePages } from '../urls.ts'
import type { Place } from './sites.ts'

/** Keeping what one reads on the machine, for where there is no line; with the pages that are wanted then. */
export function OfflinePage({ place }: { place: Place }): VNode {
  const t = useWords(words)
  return (
    <div class="stack">
      <PageHeader title={t('offline')} lead={t('offline-lead')} />
      <Island
        name="portal-offline"
        props={{
          worker: portalUrls.offlineWorker(),
          keep: [place.home, place.at(sitePages.offline), portalUrls.contacts()],
          words: {
            on: t('offline-on'),
            off: t('offline-off'),
            'is-on': t('offline-is-on'),
            'is-off': t('offline-is-off'),
            cannot: t('offline-cannot'),
            failed: t('offline-failed'),
            waiting: t('offline-waiting'),
          },
        }}
      >
        <p>{t('offline-no-script')}</p>
      </Island>
      <h2>{t('install')}</h2>
      <p>{t('install-how')}</p>
    </div>
  )
}
