import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Notice } from '#platform/ui/index.ts'
import type { Edition } from '../article.ts'
import type { ShownMedia } from '../media.ts'
import { words } from '../messages/index.ts'
import { ArticleBody } from '../parts/article-body.tsx'
import { LeadPicture } from '../parts/media/lead-picture.tsx'
import { portalUrls } from '../urls.ts'

/** An edition that is not public, for somebody to whom a link was given. */
export function PreviewPage({
  edition,
  media,
  behind,
}: {
  edition: Edition
  media: readonly ShownMedia[]
  /** The address of the link, behind which everything of it is served. */
  behind: string
}): VNode {
  const t = useWords(words)
  const nameOf = (key: string) => media.find((one) => one.key === key)?.fileName ?? ''
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
        <LeadPicture {...edition} media={media} behind={behind} />
        <ArticleBody
          body={edition.body}
          media={media}
          filePage={(key) => behind + portalUrls.fileBytes({ key, name: nameOf(key) })}
          behind={behind}
        />
        <footer class="stack tight">
          {edition.byline ? <p class="byline">{edition.byline}</p> : null}
          {edition.source ? <p class="soft">{t('source', { source: edition.source })}</p> : null}
        </footer>
      </article>
    </div>
  )
}
