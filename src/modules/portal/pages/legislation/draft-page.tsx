import type { VNode } from 'preact'
import type { RichText } from '#kit/rich-text/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { articlesOf, type PublishedConsultation, type PublishedRemark } from '#modules/legislation/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, Notice, PageHeader, StatusTag } from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { Contents, LawText } from '../../parts/legislation/law-text.tsx'
import { articleName } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { lawHref } from './law-href.ts'
import { draftStateOn, sayDraft } from './say-draft.ts'

export type DraftPageProps = {
  readonly place: Place
  readonly draft: PublishedConsultation
  readonly remarks: readonly PublishedRemark[]
  /** The document that the draft became. */
  readonly result: { readonly number: bigint; readonly slug: string; readonly reference: string } | undefined
  readonly today: Temporal.PlainDate
}

type TitleOf = (article: string) => string | undefined

function Answer({ remark }: { remark: PublishedRemark }): VNode {
  const t = useWords(legislationWords)
  if (!remark.status) return <p class="soft">{t('no-answer')}</p>
  return (
    <>
      <StatusTag tone={remark.status === 'explained' ? 'info' : 'good'}>
        {t(`status-${remark.status}`)}
      </StatusTag>
      <p class="said">{remark.answer}</p>
    </>
  )
}

/** Every remark with its answer, as the report shows them. */
function Report({ remarks, titleOf }: { remarks: readonly PublishedRemark[]; titleOf: TitleOf }): VNode {
  const t = useWords(legislationWords)
  return (
    <DataTable
      caption={t('report')}
      captionHidden
      rows={remarks}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'number',
          head: t('table-number'),
          main: true,
          cell: ({ number }) => <span id={`y-kien-${number}`}>{number}</span>,
        },
        {
          key: 'article',
          head: t('table-article'),
          cell: ({ article }) => titleOf(article) ?? t('whole-draft'),
        },
        {
          key: 'said',
          head: t('table-said'),
          cell: ({ said, name }) => (
            <>
              <p class="said">{said}</p>
              <p class="when">{name || t('anonymous')}</p>
            </>
          ),
        },
        { key: 'answer', head: t('table-answer'), cell: (remark) => <Answer remark={remark} /> },
      ]}
    />
  )
}

function RemarkCard({ remark, title }: { remark: PublishedRemark; title: string | undefined }): VNode {
  const t = useWords(legislationWords)
  const language = useLanguage()
  return (
    <section class="card stack tight" id={`y-kien-${remark.number}`}>
      <h3>{t('remark-number', { number: remark.number })}</h3>
      <p class="when">
        {title ? <a href={`#${remark.article}`}>{title}</a> : t('whole-draft')} ·{' '}
        {remark.name || t('anonymous')} · {formatDateTime(remark.at, language)}
      </p>
      <p class="said">{remark.said}</p>
      <div class={remark.status ? 'answer' : ''}>
        {remark.status ? (
          <p>
            <strong>{t('answer-of')}</strong>
          </p>
        ) : null}
        <Answer remark={remark} />
      </div>
    </section>
  )
}

function Remarks({ draft, remarks }: Pick<DraftPageProps, 'draft' | 'remarks'>): VNode {
  const t = useWords(legislationWords)
  const titles = new Map(articlesOf(draft.body as RichText).map(({ anchor, title }) => [anchor, title]))
  const titleOf: TitleOf = (article) => titles.get(article)
  return (
    <section class="stack" id="y-kien">
      <h2>{t('remarks-title', { count: remarks.length })}</h2>
      {remarks.length === 0 ? <p class="soft">{t('no-remarks')}</p> : null}
      {draft.report === null ? (
        <>
          <p class="soft">{t('remarks-wait')}</p>
          {remarks.map((remark) => (
            <RemarkCard key={remark.number} remark={remark} title={titleOf(remark.article)} />
          ))}
        </>
      ) : remarks.length > 0 ? (
        <Report remarks={remarks} titleOf={titleOf} />
      ) : null}
    </section>
  )
}

function Head({ place, draft, result, today }: DraftPageProps): VNode {
  const t = useWords(legislationWords)
  const language = useLanguage()
  const state = draftStateOn(today, draft)
  const remarkHref = place.at(sitePages.remark, { consultation: articleName(draft) })
  return (
    <>
      <Notice tone={state === 'open' ? 'good' : 'info'} title={sayDraft(draft, today, language)}>
        {state === 'withdrawn' ? <p>{draft.withdrawnWhy}</p> : null}
        {draft.shortWhy ? <p>{t('short-why', { why: draft.shortWhy })}</p> : null}
      </Notice>
      {result ? (
        <p>
          {t('result')} <a href={lawHref(place, result)}>{result.reference}</a>
        </p>
      ) : null}
      {state === 'open' ? (
        <p class="no-print">
          <ButtonLink variant="primary" href={remarkHref}>
            {t('remark-here')}
          </ButtonLink>
        </p>
      ) : null}
      {draft.report !== null ? (
        <section class="card stack tight">
          <h2>{t('report')}</h2>
          <p class="said">{draft.report}</p>
        </section>
      ) : null}
    </>
  )
}

/** A draft with its articles, on each of which everybody may remark while it lies open; remarks with their answers. */
export function DraftPage(props: DraftPageProps): VNode {
  const { place, draft, remarks, today } = props
  const t = useWords(legislationWords)
  const isOpen = draftStateOn(today, draft) === 'open'
  const on = Map.groupBy(remarks, ({ article }) => article)
  const remarkOn = (article: string) =>
    `${place.at(sitePages.remark, { consultation: articleName(draft) }, { dieu: article })}`
  return (
    <div class="stack loose">
      <PageHeader
        title={draft.title}
        lead={draft.lead}
        crumbs={[{ href: place.at(sitePages.drafts), label: t('drafts') }]}
      />
      <Head {...props} />
      <article class="article stack">
        <Contents articles={articlesOf(draft.body as RichText)} />
        <LawText
          body={draft.body}
          after={({ anchor, title }) => (
            <p class="remark-here no-print">
              {isOpen ? (
                <a href={remarkOn(anchor)} aria-label={`${t('remark-article')}: ${title}`}>
                  {t('remark-article')}
                </a>
              ) : null}{' '}
              {on.has(anchor) ? (
                <a href={`#y-kien-${on.get(anchor)![0]!.number}`} class="soft">
                  {t('remarks-here', { count: on.get(anchor)!.length })}
                </a>
              ) : null}
            </p>
          )}
        />
      </article>
      <Remarks draft={draft} remarks={remarks} />
      {draft.forced ? <p class="soft">{t('without-review')}</p> : null}
      {draft.sample ? <p class="soft">{t('sample-draft')}</p> : null}
    </div>
  )
}
