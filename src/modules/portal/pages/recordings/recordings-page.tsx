import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { EmptyState, Pagination } from '#platform/ui/index.ts'
import { recordingWords } from '../../messages/index.ts'
import { Recordings } from '../../parts/recordings.tsx'
import type { Recorded } from '../../store/recordings.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

export type RecordingsPageProps = {
  readonly place: Place
  readonly kind: 'audio' | 'video'
  readonly recorded: readonly Recorded[]
  readonly ways: { readonly previousHref?: string; readonly nextHref?: string }
}

/** What a site has to listen to, or to watch: played by the browser itself, with what is said below it. */
export function RecordingsPage({ place, kind, recorded, ways }: RecordingsPageProps): VNode {
  const t = useWords(recordingWords)
  const what = kind === 'audio' ? 'radio' : 'films'
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t(what)}</h1>
        <p class="lead">{t(`${what}-lead`)}</p>
        {kind === 'audio' ? (
          <ul class="links">
            <li>
              <a href={place.at(sitePages.podcast)}>{t('podcast')}</a>
            </li>
            <li>
              <a href={place.at(sitePages.loudspeaker)}>{t('to-loudspeaker')}</a>
            </li>
          </ul>
        ) : null}
      </header>
      {recorded.length === 0 ? (
        <EmptyState icon={kind === 'audio' ? 'radio' : 'film'} title={t(`${what}-none`)}>
          <p>{t(`${what}-none-lead`)}</p>
        </EmptyState>
      ) : (
        <Recordings kind={kind} recorded={recorded} place={place} />
      )}
      <Pagination {...ways} />
    </div>
  )
}
