import type { VNode } from 'preact'
import type { RichText } from '#kit/rich-text/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { articlesOf, type PublishedConsultation, type PublishedRemark } from '#modules/legislation/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, StatusTag } from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'

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

/** The remarks on a draft with their answers: one below the other while they come in, as a table in the report. */
export function Remarks({
  draft,
  remarks,
}: {
  draft: PublishedConsultation
  remarks: readonly PublishedRemark[]
}): VNode {
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
