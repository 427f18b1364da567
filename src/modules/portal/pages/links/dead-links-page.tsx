import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, DataTable, EmptyState, Form, Notice, PageHeader } from '#platform/ui/index.ts'
import { deskWords, linkWords } from '../../messages/index.ts'
import type { DeadLink } from '../../store/checked-links.ts'
import { deskUrls } from '../../urls.ts'

export type DeadLinksPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly links: readonly DeadLink[]
  readonly count: { readonly all: number; readonly dead: number }
  /** Whether links out of the house are followed here. */
  readonly outside: boolean
}

function OfArticle({
  links,
  language,
  csrf,
}: Pick<DeadLinksPageProps, 'links' | 'language' | 'csrf'>): VNode | null {
  const t = useWords(linkWords)
  const [first] = links
  if (!first) return null
  return (
    <section class="stack tight">
      <div class="row apart">
        <h2>{first.title}</h2>
        <Form action={deskUrls.correct({ article: first.articleId })} csrf={csrf} guard={false}>
          <Button>
            {t('link-correct')} <span class="only-read">{first.title}</span>
          </Button>
        </Form>
      </div>
      <DataTable
        caption={first.title}
        captionHidden
        rows={links}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'words',
            head: t('link-words'),
            main: true,
            cell: ({ words, href }) => (
              <>
                {words || href}
                <br />
                <a class="soft break" href={href} rel="noreferrer">
                  {href}
                </a>
              </>
            ),
          },
          { key: 'why', head: t('link-why'), cell: ({ answer }) => t(`answer-${answer}`) },
          { key: 'since', head: t('dead-since'), cell: ({ deadSince }) => formatDate(deadSince, language) },
          {
            key: 'again',
            head: t('link-again'),
            cell: ({ id, words, href, checkedAt }) =>
              checkedAt === null ? (
                <span class="soft">{t('link-waits')}</span>
              ) : (
                <Form action={deskUrls.followAgain({ link: id })} csrf={csrf} guard={false}>
                  <Button>
                    {t('link-again')} <span class="only-read">{words || href}</span>
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </section>
  )
}

/** Links of public articles that lead nowhere, article by article, with what to do. */
export function DeadLinksPage({ language, csrf, links, count, outside }: DeadLinksPageProps): VNode {
  const t = useWords(linkWords)
  const desk = useWords(deskWords)
  const ofArticles = [...Map.groupBy(links, ({ articleId }) => articleId)]
  return (
    <div class="stack loose">
      <PageHeader
        title={t('dead-links')}
        lead={t('dead-links-lead')}
        crumbs={[{ href: deskUrls.desk(), label: desk('desk') }]}
      />
      {outside ? null : (
        <Notice tone="info">
          <p>{t('outside-off')}</p>
        </Notice>
      )}
      <p>
        {t('links-followed', {
          all: formatNumber(count.all, language),
          dead: formatNumber(count.dead, language),
        })}
      </p>
      {ofArticles.length === 0 ? (
        <EmptyState icon="link" title={t('no-dead-links')}>
          <p>{t('no-dead-links-lead')}</p>
        </EmptyState>
      ) : (
        ofArticles.map(([id, own]) => <OfArticle key={id} links={own} {...{ language, csrf }} />)
      )}
    </div>
  )
}
