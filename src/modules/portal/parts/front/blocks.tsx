import type { ComponentChildren, VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { boardWords, recordingWords, words } from '../../messages/index.ts'
import type { Place } from '../../pages/sites.ts'
import type { Section } from '../../site.ts'
import type { NoticeLine } from '../../store/notice-board.ts'
import type { Headline } from '../../store/reading.ts'
import type { Recorded } from '../../store/recordings.ts'
import type { EventLine } from '../../store/topics.ts'
import { sitePages } from '../../urls.ts'
import { Happening } from '../happening.tsx'
import { Titles } from '../headlines.tsx'
import { NoticeLines } from '../notice-lines.tsx'
import { Recordings } from '../recordings.tsx'

/** A part of the first page: its title leads to where there is more. */
function Part({
  title,
  href,
  children,
}: {
  title: string
  href: string
  children: ComponentChildren
}): VNode {
  return (
    <section class="stack tight">
      <h2>
        <a href={href}>{title}</a>
      </h2>
      {children}
    </section>
  )
}

const nameOf = (section: Section, language: 'vi' | 'en') =>
  language === 'en' && section.nameEn ? section.nameEn : section.name

/** The newest of one section. */
export function OfSection({
  section,
  headlines,
  place,
}: {
  section: Section
  headlines: readonly Headline[]
  place: Place
}): VNode {
  const language = useLanguage()
  return (
    <Part title={nameOf(section, language)} href={place.section(section)}>
      <Titles headlines={headlines} place={place} />
    </Part>
  )
}

export function Notices({ notices, place }: { notices: readonly NoticeLine[]; place: Place }): VNode {
  const t = useWords(boardWords)
  return (
    <Part title={t('board')} href={place.at(sitePages.noticeBoard)}>
      <NoticeLines notices={notices} place={place} />
    </Part>
  )
}

export function Events({ events, place }: { events: readonly EventLine[]; place: Place }): VNode {
  const t = useWords(words)
  return (
    <Part title={t('events')} href={place.at(sitePages.events)}>
      <ul class="titles">
        {events.map((event) => (
          <li key={event.articleId}>
            <a href={place.article(event)} lang={event.language}>
              {event.title}
            </a>
            <Happening event={{ place: event.place, from: event.fromAt, to: event.toAt }} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

export function Recorded({
  kind,
  recorded,
  place,
}: {
  kind: 'audio' | 'video'
  recorded: readonly Recorded[]
  place: Place
}): VNode {
  const t = useWords(recordingWords)
  const [title, page] = kind === 'audio' ? [t('radio'), sitePages.radio] : [t('films'), sitePages.films]
  return (
    <Part title={title} href={place.at(page)}>
      <Recordings kind={kind} recorded={recorded} place={place} rank={3} />
    </Part>
  )
}
