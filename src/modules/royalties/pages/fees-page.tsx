import type { VNode } from 'preact'
import { formatDate, formatMonth } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  PageHeader,
  Pagination,
  StatusTag,
} from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { FeeTable } from '../parts/fee-table.tsx'
import { FeeTabs } from '../parts/fee-tabs.tsx'
import type { Proposal } from '../royalty.ts'
import type { PaidArticle } from '../store/articles.ts'
import { urls } from '../urls.ts'

export type FeesPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly month: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  /** What the reader may agree to, and what waits for somebody else. */
  readonly forMe: readonly Proposal[]
  readonly forOthers: readonly Proposal[]
  readonly articles: readonly PaidArticle[]
  readonly page: number
  /** Whether there are articles after these. */
  readonly more: boolean
  /** Whether only those without a fee are shown. */
  readonly unpaid: boolean
}

const chosen = 'dong-y'

function Articles({ articles, month, today, page, more, unpaid, language }: FeesPageProps): VNode {
  const t = useWords(words)
  const [before, after] = [month.subtract({ months: 1 }), month.add({ months: 1 })]
  const title = t('published-in', { month: formatMonth(month) })
  const hrefOf = (of: Temporal.PlainDate, number = 1, only = unpaid) =>
    urls.fees(null, {
      thang: formatMonth(of),
      chua: only ? 1 : undefined,
      so: number > 1 ? number : undefined,
    })
  return (
    <section class="stack tight">
      <h2>{title}</h2>
      <p class="row">
        <ButtonLink icon="chevron-left" href={hrefOf(before)}>
          {t('month-before')}
        </ButtonLink>
        {Temporal.PlainDate.compare(after, today) <= 0 ? (
          <ButtonLink icon="chevron-right" href={hrefOf(after)}>
            {t('month-after')}
          </ButtonLink>
        ) : null}
        <a href={hrefOf(month, 1, !unpaid)}>{t(unpaid ? 'show-all' : 'show-unpaid')}</a>
      </p>
      {articles.length === 0 ? (
        <EmptyState icon="newspaper" title={t(unpaid || page > 1 ? 'no-unpaid' : 'no-articles')}>
          <p>{t('no-articles-lead')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={title}
          captionHidden
          rows={articles}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', head: t('article'), main: true, cell: (one) => <a href={urls.propose({ article: one.id })}>{one.title}</a> }, // prettier-ignore
            { key: 'byline', head: t('byline'), cell: ({ byline }) => byline },
            { key: 'on', head: t('public-on'), cell: ({ firstAt }) => formatDate(firstAt, language) },
            {
              key: 'fees',
              head: t('proposed'),
              cell: ({ fees }) => (
                <StatusTag tone={fees > 0 ? 'good' : 'plain'}>
                  {fees > 0 ? t('proposed-count', { count: fees }) : t('not-proposed')}
                </StatusTag>
              ),
            },
          ]}
        />
      )}
      <Pagination
        {...(page > 1 ? { previousHref: hrefOf(month, page - 1) } : {})}
        {...(more ? { nextHref: hrefOf(month, page + 1) } : {})}
      />
    </section>
  )
}

/** What waits for a leader's consent, and what was published in a month with what was proposed for it. */
export function FeesPage(props: FeesPageProps): VNode {
  const { language, csrf, form, forMe, forOthers } = props
  const t = useWords(words)
  return (
    <div class="stack loose">
      <PageHeader title={t('fees')} lead={t('fees-lead')} />
      <FeeTabs current="fees" />
      {forMe.length > 0 ? (
        <section class="stack tight">
          <h2>{t('for-you')}</h2>
          <FeeTable fees={forMe} caption={t('for-you')} chosen={chosen} />
          <Form
            action={urls.agree()}
            csrf={csrf}
            id={chosen}
            guard={false}
            complaints={complaintsOf(form, language)}
          >
            {' '}
            {/* prettier-ignore */}
            <p>
              <Button variant="primary">{t('agree-chosen')}</Button>
            </p>
          </Form>
        </section>
      ) : null}
      {forOthers.length > 0 ? (
        <section class="stack tight">
          <h2>{t('for-others')}</h2>
          <p class="soft">{t('for-others-lead')}</p>
          <FeeTable fees={forOthers} caption={t('for-others')} />
        </section>
      ) : null}
      {forMe.length + forOthers.length === 0 ? <p class="soft">{t('nothing-waits')}</p> : null}
      <Articles {...props} />
    </div>
  )
}
