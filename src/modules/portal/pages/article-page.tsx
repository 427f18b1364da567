import type { VNode } from 'preact'
import { RecordingPlayer } from '#modules/alerts/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import { ArticleBody } from '../parts/article-body.tsx'
import { Moment, Notices } from '../parts/article-notices.tsx'
import { Ended } from '../parts/ended.tsx'
import { Happening } from '../parts/happening.tsx'
import { HomeSite, Titles } from '../parts/headlines.tsx'
import { HeldNotice } from '../parts/notice-lines.tsx'
import { LeadPicture } from '../parts/media/lead-picture.tsx'
import { articleName } from '../rules/address.ts'
import type { Place } from './sites.ts'
import type { PublicArticle } from '../store/public-article.ts'
import { sitePages } from '../urls.ts'
import { Discussion, type DiscussionProps } from '../parts/participation/discussion.tsx'
import { RateThis } from '../parts/participation/rate-this.tsx'

/** Leads to the same article in the other language. */
function Translation({
  article: { translation },
  place,
}: {
  article: PublicArticle
  place: Place
}): VNode | null {
  const t = useWords(words)
  return translation ? (
    <span class="no-print">
      {' · '}
      <a href={place.article(translation)} hreflang={translation.language} lang={translation.language}>
        {t(translation.language === 'en' ? 'english' : 'vietnamese')}
      </a>
    </span>
  ) : null
}

/** An article: what it says, since when, by whom, and what else stands in its section. */
export function ArticlePage({
  place,
  article,
  discussion,
  now,
  address,
}: Omit<DiscussionProps, 'rank'> & {
  /** Where it stands, as a printed sheet tells it. */
  readonly address: string
}): VNode {
  const t = useWords(words)
  const section = place.sections.find(({ id }) => id === article.sectionId)
  const spoken = place.sites.spoken.get(article.articleId)
  return (
    <div class="stack loose">
      <article class="article" lang={article.language}>
        <header class="stack tight">
          {section ? (
            <p class="eyebrow">
              <a href={place.section(section)}>{section.name}</a>
            </p>
          ) : null}
          <h1>{article.title}</h1>
          <p class="when">
            <Moment at={article.firstAt} />
            <HomeSite homeId={article.homeId} place={place} />
            <Translation article={article} place={place} />
            {article.ended ? null : (
              <>
                {' · '}
                <a href={place.at(sitePages.listen, { article: articleName(article) })}>{t('listen')}</a>
              </>
            )}
          </p>
          <Ended place={place} />
          <Notices article={article} />
          {article.lead ? <p class="lead">{article.lead}</p> : null}
          {article.event ? <Happening event={article.event} /> : null}
          {article.notice ? <HeldNotice term={article.notice} today={localTime(now).toPlainDate()} /> : null}
        </header>
        {spoken && !article.ended ? <RecordingPlayer recording={spoken} title={article.title} /> : null}
        <LeadPicture {...article} />
        <ArticleBody
          body={article.body}
          media={article.media}
          filePage={(key) => place.at(sitePages.file, { key })}
        />
        <footer class="stack tight">
          {article.byline ? <p class="byline">{article.byline}</p> : null}
          {article.source ? <p class="soft">{t('source', { source: article.source })}</p> : null}
          {article.broughtFrom ? (
            <p class="soft">{t('brought-from', { source: article.broughtFrom })}</p>
          ) : null}
          {article.forced ? <p class="soft">{t('without-review')}</p> : null}
          {article.sample ? <p class="soft">{t('sample-article')}</p> : null}
          {article.tags.length > 0 ? (
            <nav class="no-print" aria-label={t('tags')}>
              <ul class="links">
                {article.tags.map((tag) => (
                  <li key={tag.slug}>
                    <a href={place.at(sitePages.tag, { tag: tag.slug })}>{tag.name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
          <p class="print-only">{t('printed-from', { address })}</p>
        </footer>
      </article>
      <RateThis place={place} article={article} />
      <Discussion place={place} article={article} discussion={discussion} now={now} />
      {article.others.length > 0 ? (
        <section class="stack tight no-print">
          <h2>{t('others-here')}</h2>
          <Titles headlines={article.others} place={place} />
        </section>
      ) : null}
    </div>
  )
}
