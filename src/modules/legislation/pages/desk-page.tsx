import type { VNode } from 'preact'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import { documentUrls, type IssuedPaper } from '#modules/documents/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, type Column, DataTable, Notice, PageHeader } from '#platform/ui/index.ts'
import type { LegalEdition } from '../legal-document.ts'
import { words } from '../messages/index.ts'
import { Deed } from '../parts/reason-form.tsx'
import { LegalStateTag } from '../parts/tags.tsx'
import { urls } from '../urls.ts'

type Common = Pick<LegalEdition, 'abstract' | 'issuedOn'>

/** Columns that editions and issued papers have alike. */
function useCommon(): Column<Common>[] {
  const t = useWords(words)
  const language = useLanguage()
  return [
    { key: 'abstract', head: t('abstract'), cell: ({ abstract }) => abstract },
    { key: 'day', head: t('issued-on'), cell: ({ issuedOn }) => issuedOn && formatDate(issuedOn, language) },
  ]
}

function Editions({ editions, caption }: { editions: readonly LegalEdition[]; caption: string }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={editions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'reference',
          head: t('reference'),
          main: true,
          cell: ({ id, reference }) => (
            <a href={urls.edition({ edition: id })}>{reference || t('not-given')}</a>
          ),
        },
        ...useCommon(),
        { key: 'state', head: t('state'), cell: ({ state }) => <LegalStateTag state={state} /> },
        { key: 'by', head: t('entered-by'), cell: ({ madeByName }) => madeByName },
        { key: 'at', head: t('changed'), cell: ({ changedAt }) => formatDateTime(changedAt, language) },
      ]}
    />
  )
}

function Proposals({ papers, csrf }: { papers: readonly IssuedPaper[]; csrf: string }): VNode {
  const t = useWords(words)
  return (
    <DataTable
      caption={t('proposals')}
      captionHidden
      rows={papers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'reference',
          head: t('reference'),
          main: true,
          cell: ({ id, reference }) => <a href={documentUrls.document({ id })}>{reference}</a>,
        },
        ...useCommon(),
        {
          key: 'deeds',
          head: '',
          cell: ({ id }) => (
            <div class="row">
              <Deed action={urls.take({ paper: id })} csrf={csrf} label={t('take')} />
              <Deed action={urls.decline({ paper: id })} csrf={csrf} label={t('decline')} />
            </div>
          ),
        },
      ]}
    />
  )
}

export type DeskPageProps = {
  readonly csrf: string
  readonly underWay: readonly LegalEdition[]
  readonly shown: readonly LegalEdition[]
  readonly proposals: readonly IssuedPaper[]
  readonly newRemarks: number
}

/** The desk of legal documents: what is under way, what was issued and is not public, what is. */
export function DeskPage({ csrf, underWay, shown, proposals, newRemarks }: DeskPageProps): VNode {
  const t = useWords(words)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('desk')}
        lead={t('desk-lead')}
        actions={
          <ButtonLink variant="primary" href={urls.draft()}>
            {t('enter-new')}
          </ButtonLink>
        }
      />
      <p>
        <a href={urls.consultations()}>{t('consultations')}</a>
      </p>
      {newRemarks > 0 ? <Notice tone="info" title={t('new-remarks', { count: newRemarks })} /> : null}
      <section class="stack tight">
        <h2>{t('under-way')}</h2>
        {underWay.length > 0 ? (
          <Editions editions={underWay} caption={t('under-way')} />
        ) : (
          <p class="soft">{t('nothing-under-way')}</p>
        )}
      </section>
      {proposals.length > 0 ? (
        <section class="stack tight">
          <h2>{t('proposals')}</h2>
          <p class="soft">{t('proposals-lead')}</p>
          <Proposals papers={proposals} csrf={csrf} />
        </section>
      ) : null}
      <section class="stack tight">
        <h2>{t('shown')}</h2>
        {shown.length > 0 ? (
          <Editions editions={shown} caption={t('shown')} />
        ) : (
          <p class="soft">{t('nothing-shown')}</p>
        )}
      </section>
    </div>
  )
}
