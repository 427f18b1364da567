import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Notice } from '#platform/ui/index.ts'
import type { Edition } from '../article.ts'
import type { ShownMedia } from '../media.ts'
import { words } from '../messages/index.ts'
import { ArticleBody } from '../parts/article-body.tsx'
import { sitePages } from '../urls.ts'

/** An edition that is not public, for somebody to whom a link was given. */
export function PreviewPage({
  edition,
  media,
}: {
  edition: Edition
  /** Of what it shows only what readers may see already: the rest is served to nobody outside. */
  media: readonly ShownMedia[]
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack loose">
      <Notice tone="warn" title={t('preview')}>
        <p>{t('preview-lead')}</p>
      </Notice>
      <article class="article">
        <header class="stack tight">
          <h1>{edition.title}</h1>
          {edition.lead ? <p class="lead">{edition.lead}</p> : null}
        </header>
        <ArticleBody
          body={edition.body}
          media={media}
          filePage={(key) => sitePages.file.link(undefined, { key })}
        />
        <footer class="stack tight">
          {edition.byline ? <p class="byline">{edition.byline}</p> : null}
          {edition.source ? <p class="soft">{t('source', { source: edition.source })}</p> : null}
        </footer>
      </article>
    </div>
  )
}
