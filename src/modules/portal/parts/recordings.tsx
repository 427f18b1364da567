import type { VNode } from 'preact'
import { recordingsIn } from '../rules/recorded.ts'
import type { Place } from '../pages/sites.ts'
import type { Recorded } from '../store/recordings.ts'
import { sitePages } from '../urls.ts'
import { ArticleBody } from './article-body.tsx'
import { Day, HomeSite } from './headlines.tsx'
import { plainAddress } from './media/addresses.ts'

/** Articles with what they play, each with its day and the way to its text; nothing is fetched until it is played. */
export function Recordings({
  kind,
  recorded,
  place,
  rank = 2,
}: {
  kind: 'audio' | 'video'
  recorded: readonly Recorded[]
  place: Place
  /** Of the headings. */
  rank?: 2 | 3
}): VNode {
  const Title = rank === 2 ? 'h2' : 'h3'
  return (
    <ol class="headlines recordings">
      {recorded.map((one) => (
        <li key={one.articleId}>
          <article lang={one.language}>
            <Title>
              <a href={place.article(one)}>{one.title}</a>
            </Title>
            <p class="when">
              <Day at={one.firstAt} />
              <HomeSite homeId={one.homeId} place={place} />
            </p>
            {one.lead ? <p>{one.lead}</p> : null}
            <ArticleBody
              body={{ version: 1, blocks: recordingsIn(one.body, kind) }}
              media={one.media}
              filePage={(key) => place.at(sitePages.file, { key })}
              poster={one.picture ? plainAddress(one.picture, 640) : undefined}
              waits
            />
          </article>
        </li>
      ))}
    </ol>
  )
}
