import type { VNode } from 'preact'
import { formatDate, formatTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Notice } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { PublicArticle } from '../store/public-article.ts'

/** A moment as the portals of Vietnamese authorities write it: "8:39, Thứ Năm, 23-3-2023". */
function momentOf(at: Temporal.Instant, language: 'vi' | 'en'): string {
  const day = formatDate(at, language)
  return `${formatTime(at)}, ${formatWeekday(at, language)}, ${language === 'vi' ? day.replaceAll('/', '-') : day}`
}

/** The same as an element. */
export function Moment({ at }: { at: Temporal.Instant }): VNode {
  const language = useLanguage()
  return <time datetime={at.toString()}>{momentOf(at, language)}</time>
}

/** What readers must know before they read: withdrawn, corrected, published without review. */
export function Notices({ article }: { article: PublicArticle }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <>
      {article.ended === 'withdrawn' && article.endedAt ? (
        <Notice tone="warn" title={t('withdrawn-on', { day: formatDate(article.endedAt, language) })}>
          <p>{article.endedWhy}</p>
        </Notice>
      ) : null}
      {article.correction ? (
        <Notice tone="info" title={t('corrected', { at: momentOf(article.fromAt, language) })}>
          <p>{article.correction}</p>
        </Notice>
      ) : null}
    </>
  )
}
