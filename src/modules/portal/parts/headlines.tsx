import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { Place } from '../pages/sites.ts'
import { Picture } from './media/picture.tsx'
import type { Neighbour } from '../store/public-article.ts'
import type { Headline } from '../store/reading.ts'

/** The day of an article, for people and for machines. */
export function Day({ at }: { at: Temporal.Instant }): VNode {
  const language = useLanguage()
  return <time datetime={at.toString()}>{formatDate(at, language)}</time>
}

/** From which site an adopted article comes. */
export function HomeSite({ homeId, place }: { homeId: Headline['homeId']; place: Place }): VNode | null {
  const t = useWords(words)
  const home = place.sites.byId.get(homeId)
  return home && home.id !== place.site.id ? (
    <span class="soft"> · {t('from-site', { name: home.name })}</span>
  ) : null
}

/** Articles one below the other, each with its day and first sentence. */
export function Headlines({
  headlines,
  place,
  rank = 2,
}: {
  headlines: readonly Headline[]
  place: Place
  /** Of the headings. */
  rank?: 2 | 3
}): VNode {
  const Title = rank === 2 ? 'h2' : 'h3'
  return (
    <ol class="headlines">
      {headlines.map((headline, at) => (
        <li key={headline.articleId}>
          <article lang={headline.language} class={headline.picture ? 'pictured' : undefined}>
            {headline.picture ? (
              <a class="beside" href={place.article(headline)} tabindex={-1} aria-hidden="true">
                <Picture
                  rendition={headline.picture}
                  alt=""
                  first={at === 0}
                  sizes={at === 0 ? '(min-width: 52rem) 35rem, 100vw' : '(min-width: 40rem) 12rem, 7rem'}
                />
              </a>
            ) : null}
            <Title>
              <a href={place.article(headline)}>{headline.title}</a>
            </Title>
            <p class="when">
              <Day at={headline.firstAt} />
              <HomeSite homeId={headline.homeId} place={place} />
            </p>
            {headline.lead ? <p>{headline.lead}</p> : null}
          </article>
        </li>
      ))}
    </ol>
  )
}

/** Titles alone, for what stands beside. */
export function Titles({ headlines, place }: { headlines: readonly Neighbour[]; place: Place }): VNode {
  return (
    <ul class="titles">
      {headlines.map((headline) => (
        <li key={headline.articleId} lang={headline.language}>
          <a href={place.article(headline)}>{headline.title}</a> <Day at={headline.firstAt} />
        </li>
      ))}
    </ul>
  )
}
