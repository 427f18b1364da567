import type { VNode } from 'preact'
import type { RichText } from '#kit/rich-text/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import {
  articlesOf,
  type ChainLine,
  type ConsultationLine,
  type HistoryLine,
  type PublishedDocument,
  type RelatedLine,
  saysSomething,
} from '#modules/legislation/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DescriptionList, Notice, PageHeader } from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { LawFiles, LawHistory, OtherDay } from '../../parts/legislation/law-around.tsx'
import { LawChain } from '../../parts/legislation/law-chain.tsx'
import { LawRelations } from '../../parts/legislation/law-relations.tsx'
import { Contents, LawText } from '../../parts/legislation/law-text.tsx'
import { ValidityNotice } from '../../parts/legislation/validity-notice.tsx'
import { articleName } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { draftHref, lawTitle } from './law-href.ts'

export type LawPageProps = {
  readonly place: Place
  readonly law: PublishedDocument
  readonly related: readonly RelatedLine[]
  /** Those that replaced one another, this one among them. */
  readonly chain: readonly ChainLine[]
  readonly history: readonly HistoryLine[]
  /** The consultation on its draft, where there was one. */
  readonly draft: Pick<ConsultationLine, 'number' | 'slug' | 'title'> | undefined
  /** The day on which its validity is told. */
  readonly on: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  /** The day as somebody typed it, where it was not understood. */
  readonly wrongDay: string | undefined
}

/** Facts of a document, names and values. */
export function LawFacts({ law }: { law: PublishedDocument }): VNode {
  const t = useWords(legislationWords)
  const language = useLanguage()
  const day = (on: Temporal.PlainDate | null) => (on ? formatDate(on, language) : undefined)
  return (
    <DescriptionList
      items={[
        { label: t('reference'), value: law.reference },
        { label: t('kind'), value: law.kindName },
        { label: t('issued-on'), value: day(law.issuedOn) },
        { label: t('issuer'), value: law.issuer },
        { label: t('signer'), value: [law.signerTitle, law.signerName].filter(Boolean).join(' ') },
        { label: t('field'), value: law.fieldName },
        { label: t('effective-from'), value: day(law.effectiveFrom) },
        { label: t('ended-on'), value: day(law.endedOn) },
      ]}
    />
  )
}

function Notices({ law }: Pick<LawPageProps, 'law'>): VNode {
  const t = useWords(legislationWords)
  const language = useLanguage()
  return (
    <>
      {law.ended === 'withdrawn' && law.untilAt ? (
        <Notice tone="warn" title={t('withdrawn-on', { day: formatDate(law.untilAt, language) })}>
          <p>{law.endedWhy}</p>
        </Notice>
      ) : null}
      {law.correction ? (
        <Notice tone="info" title={t('corrected', { day: formatDate(law.fromAt, language) })}>
          <p>{law.correction}</p>
        </Notice>
      ) : null}
    </>
  )
}

/** A legal document: whether it holds, its facts, its text, its files, what it does to others, since when it is public. */
export function LawPage(props: LawPageProps): VNode {
  const { place, law, related, draft } = props
  const t = useWords(legislationWords)
  return (
    <div class="stack loose">
      <PageHeader
        title={lawTitle(law)}
        lead={law.abstract}
        crumbs={[{ href: place.at(sitePages.laws), label: t('laws') }]}
      />
      <Notices law={law} />
      <ValidityNotice {...props} />
      <div class="no-print">
        <OtherDay {...props} />
      </div>
      <section class="card stack tight">
        <h2>{t('facts')}</h2>
        <LawFacts law={law} />
        {draft ? (
          <p>
            {t('was-draft')} <a href={draftHref(place, draft)}>{draft.title}</a>
          </p>
        ) : null}
        <p class="no-print">
          <a href={place.at(sitePages.lawPrint, { document: articleName(law) })}>{t('print')}</a>
        </p>
      </section>
      <article class="article stack">
        <h2>{t('text')}</h2>
        {saysSomething(law.body as RichText) ? (
          <>
            <Contents articles={articlesOf(law.body as RichText)} />
            <LawText body={law.body} />
          </>
        ) : (
          <p>{t('no-text')}</p>
        )}
      </article>
      <LawFiles {...props} />
      <LawChain {...props} />
      <LawRelations law={law} related={related} place={place} />
      <LawHistory {...props} />
      {law.forced ? <p class="soft">{t('without-review')}</p> : null}
      {law.sample ? <p class="soft">{t('sample-law')}</p> : null}
    </div>
  )
}
