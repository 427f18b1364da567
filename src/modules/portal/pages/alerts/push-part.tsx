import type { VNode } from 'preact'
import { Island } from '#platform/islands/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { pushWords } from '../../messages/index.ts'
import { portalUrls, sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

/** Being told on this machine, without an address: asked for with a tap, and ended with one. */
export function PushPart({ place, csrf, pushKey }: { place: Place; csrf: string; pushKey: string }): VNode {
  const t = useWords(pushWords)
  return (
    <section class="stack tight">
      <h2>{t('push')}</h2>
      <p>{t('push-lead', { name: place.site.name })}</p>
      <Island
        name="portal-push"
        props={{
          worker: portalUrls.pushWorker(),
          scope: '/thong-bao-day/',
          key: pushKey,
          action: place.at(sitePages.push),
          csrf,
          words: {
            on: t('push-on'),
            off: t('push-off'),
            news: t('push-news'),
            'is-on': t('push-is-on'),
            'is-off': t('push-is-off'),
            cannot: t('push-cannot'),
            denied: t('push-denied'),
            failed: t('push-failed'),
            waiting: t('push-waiting'),
          },
        }}
      >
        <p>{t('push-no-script')}</p>
      </Island>
    </section>
  )
}
