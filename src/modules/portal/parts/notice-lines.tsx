import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import type { NoticeTerm } from '../article.ts'
import { boardWords } from '../messages/index.ts'
import type { Place } from '../pages/sites.ts'
import type { NoticeLine } from '../store/notice-board.ts'

/** On which days a notice holds, in words. */
function HeldOn({ term: { from, until } }: { term: Pick<NoticeTerm, 'from' | 'until'> }): VNode {
  const t = useWords(boardWords)
  const language = useLanguage()
  const days = { from: formatDate(from, language), until: until ? formatDate(until, language) : '' }
  return <>{t(until ? 'held-from-to' : 'held-from', days)}</>
}

/** On which days the notice that somebody reads holds, and whether that is over. */
export function HeldNotice({
  term,
  today,
}: {
  term: Pick<NoticeTerm, 'from' | 'until'>
  /** Absent: nobody asks whether it is over. */
  today?: Temporal.PlainDate
}): VNode {
  const t = useWords(boardWords)
  const over = today && term.until !== null && Temporal.PlainDate.compare(term.until, today) < 0
  return (
    <p class="happening">
      <HeldOn term={term} />
      {over ? (
        <>
          <br />
          <strong>{t('held-before')}</strong>
        </>
      ) : null}
    </p>
  )
}

/** Notices one below the other: kind, title, on which days they hold. */
export function NoticeLines({ notices, place }: { notices: readonly NoticeLine[]; place: Place }): VNode {
  const language = useLanguage()
  return (
    <ul class="titles">
      {notices.map((notice) => (
        <li key={notice.articleId} lang={notice.language}>
          <a href={place.article(notice)}>{notice.title}</a>
          <p class="when" lang={language}>
            {language === 'en' && notice.categoryNameEn ? notice.categoryNameEn : notice.categoryName}
            {' · '}
            <HeldOn term={notice} />
          </p>
        </li>
      ))}
    </ul>
  )
}
