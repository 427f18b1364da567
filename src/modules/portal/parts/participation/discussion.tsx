import type { VNode } from 'preact'
import { mayComment, type PublicDiscussion } from '#modules/participation/index.ts'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { sayAny, useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import type { Place } from '../../pages/sites.ts'
import { articleName } from '../../rules/address.ts'
import type { PublicArticle } from '../../store/public-article.ts'
import { sitePages } from '../../urls.ts'
import { Said } from './said.tsx'

/** Comments that the page of an article shows; older ones stand on pages of their own. */
export const commentsShown = 20

export type DiscussionProps = {
  readonly place: Place
  readonly article: PublicArticle
  readonly discussion: PublicDiscussion
  readonly now: Temporal.Instant
  /** Of the heading. */
  readonly rank?: 1 | 2
}

/** What readers say of an article: how many, the newest with their answers, the way to say something, or why not. */
export function Discussion({ place, article, discussion, now, rank = 2 }: DiscussionProps): VNode | null {
  const t = useWords(words)
  const language = useLanguage()
  const { threads, count, more } = discussion
  const ended = article.ended !== null || place.site.endedAt !== null
  const [against] = mayComment(
    discussion,
    { since: article.firstAt, ended },
    { closedWhy: discussion.closedWhy, now },
  )
  if (against && count === 0) return null
  const named = { article: articleName(article) }
  const Title = rank === 1 ? 'h1' : 'h2'
  const last = threads.at(-1)
  return (
    <section class="discussion stack" aria-labelledby="y-kien-ban-doc">
      <Title id="y-kien-ban-doc">
        {count > 0 ? t('readers-say-count', { count: formatNumber(count, language) }) : t('readers-say')}
      </Title>
      {against ? (
        <p class="soft">{sayAny(language, against.code, against.params)}</p>
      ) : (
        <div class="stack tight">
          {count === 0 ? <p class="soft">{t('nobody-said')}</p> : null}
          <p class="row">
            <ButtonLink href={place.at(sitePages.comment, named)}>{t('say-something')}</ButtonLink>
            <a href={place.at(sitePages.trackComment)}>{t('track-look')}</a>
          </p>
        </div>
      )}
      {threads.length > 0 ? (
        <Said
          threads={threads}
          answerHref={
            against ? undefined : (number) => place.at(sitePages.comment, named, { tra_loi: String(number) })
          }
        />
      ) : null}
      {more && last ? (
        <p>
          <a href={place.at(sitePages.comments, named, { truoc: String(last.number) })}>
            {t('older-comments')}
          </a>
        </p>
      ) : null}
    </section>
  )
}
