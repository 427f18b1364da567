import type { ComponentChildren, VNode } from 'preact'
import { type RichText, writeHtml } from '#kit/rich-text/index.ts'
import { type ArticleLine, stretchesOf } from '#modules/legislation/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { legislationWords } from '../../messages/index.ts'

const nothing = { picture: () => undefined, file: () => undefined }

/** The articles of a text as links to where they begin; nothing where they are few. */
export function Contents({ articles }: { articles: readonly ArticleLine[] }): VNode | null {
  const t = useWords(legislationWords)
  if (articles.length < 3) return null
  return (
    <details class="more no-print">
      <summary>{t('contents')}</summary>
      <ol class="contents">
        {articles.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** A text, cut where its articles begin so that each can be linked to; `after` stands behind each article. */
export function LawText({
  body,
  after,
}: {
  body: unknown
  after?: (article: ArticleLine) => ComponentChildren
}): VNode {
  const language = useLanguage()
  return (
    <div class="law-text">
      {stretchesOf(body as RichText).map(({ article, text }) => (
        <div key={article?.anchor ?? ''} id={article?.anchor}>
          <div
            class="prose"
            dangerouslySetInnerHTML={{ __html: writeHtml(text, { ...nothing, language }) }}
          />
          {article && after ? after(article) : null}
        </div>
      ))}
    </div>
  )
}
