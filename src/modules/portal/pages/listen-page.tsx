import type { VNode } from 'preact'
import { Island } from '#platform/islands/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { PublicArticle } from '../store/public-article.ts'
import type { Place } from './sites.ts'

/** An article read aloud by a voice of the reader's own machine, with its text below. */
export function ListenPage({
  place,
  article,
  lines,
}: {
  readonly place: Place
  readonly article: PublicArticle
  readonly lines: readonly string[]
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack">
      <PageHeader
        title={article.title}
        lead={t('listen-lead')}
        crumbs={[{ href: place.article(article), label: t('to-article') }]}
      />
      <Island
        name="portal-listen"
        props={{
          lines,
          language: article.language,
          words: {
            start: t('listen-start'),
            pause: t('listen-pause'),
            resume: t('listen-resume'),
            stop: t('listen-stop'),
            'no-voice': t('listen-no-voice'),
            progress: t('listen-progress'),
          },
        }}
      >
        <p>{t('listen-no-script')}</p>
      </Island>
      <div class="prose" lang={article.language}>
        {lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
    </div>
  )
}
