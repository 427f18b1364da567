import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { EmptyState } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { Happening } from '../../parts/happening.tsx'
import type { EventLine } from '../../store/topics.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

/** What takes place on a site's ground, the next one first; the whole of it as a file for the reader's own calendar. */
export function EventsPage({ place, events }: { place: Place; events: readonly EventLine[] }): VNode {
  const t = useWords(words)
  return (
    <div class="stack loose">
      <h1>{t('events')}</h1>
      <p class="lead">{t('events-lead')}</p>
      {events.length === 0 ? (
        <EmptyState icon="calendar-days" title={t('events-none')}>
          <p>{t('events-none-lead')}</p>
        </EmptyState>
      ) : (
        <>
          <ol class="headlines">
            {events.map((event) => (
              <li key={event.articleId}>
                <article lang={event.language}>
                  <h2>
                    <a href={place.article(event)}>{event.title}</a>
                  </h2>
                  <Happening event={{ place: event.place, from: event.fromAt, to: event.toAt }} />
                  {event.lead ? <p>{event.lead}</p> : null}
                </article>
              </li>
            ))}
          </ol>
          <p>
            <a href={place.at(sitePages.calendar)}>{t('events-calendar')}</a>
          </p>
        </>
      )}
    </div>
  )
}
