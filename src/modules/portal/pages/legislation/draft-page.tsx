import type { VNode } from 'preact'
import type { RichText } from '#kit/rich-text/index.ts'
import { articlesOf, type PublishedConsultation, type PublishedRemark } from '#modules/legislation/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Notice, PageHeader } from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { Remarks } from '../../parts/legislation/remarks.tsx'
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
