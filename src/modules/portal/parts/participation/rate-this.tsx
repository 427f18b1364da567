import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'
import type { Place } from '../../pages/sites.ts'
import { articleName } from '../../rules/address.ts'
import type { PublicArticle } from '../../store/public-article.ts'
import { portalUrls, sitePages } from '../../urls.ts'

/** The sum of stars, in a frame of its own so that the page stays kept, and the five ways to add some. */
export function RateThis({ place, article }: { place: Place; article: PublicArticle }): VNode {
  const t = useWords(words)
  const named = { article: articleName(article) }
  const ended = article.ended !== null || place.site.endedAt !== null
  return (
    <section class="rate stack tight" aria-label={t('rate-this')}>
      <iframe
        class="stars"
        title={t('rate-this')}
        loading="lazy"
        sandbox="allow-same-origin"
        src={portalUrls.stars({ site: place.site.slug }, { bai: String(article.number) })}
      />
      {ended ? null : (
        <p class="row">
          <span>{t('rate-this')}:</span>
          {[1, 2, 3, 4, 5].map((stars) => (
            <a
              key={stars}
              class="star"
              href={place.at(sitePages.rate, named, { diem: stars })}
              aria-label={t('rate-stars', { stars })}
              rel="nofollow"
            >
              {stars}
              <span aria-hidden="true">★</span>
            </a>
          ))}
        </p>
      )}
    </section>
  )
}
