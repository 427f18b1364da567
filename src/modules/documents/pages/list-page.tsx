import type { ComponentChildren, VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  DataTable,
  DateField,
  Details,
  EmptyState,
  Filters,
  PageHeader,
  Pagination,
  SelectField,
  Tabs,
  TextField,
} from '#platform/ui/index.ts'
import { SignatureTag, type VerificationOutcome } from '#modules/signatures/index.ts'
import { type Direction, type DocumentId, urgencies } from '../document.ts'
import { words } from '../messages/index.ts'
import { BulkForm, bulkFormId, type BulkOffer } from '../parts/bulk-form.tsx'
import { WithheldTag } from '../parts/reading/withheld.tsx'
import { Due, StateTag, UrgencyTag } from '../parts/tags.tsx'
import type { Queue } from '../queue.ts'
import type { ListedDocument } from '../store/list-documents.ts'
import { urls } from '../urls.ts'
import { sayDate, sayDayOf } from './say.ts'

export type ListPageProps = {
  readonly language: Language
  readonly direction: Direction
  readonly queue: Queue
  readonly queues: readonly { readonly queue: Queue; readonly href: string; readonly count?: number }[]
  readonly documents: readonly ListedDocument[]
  readonly now: Temporal.Instant
  /** What the verifier said of the newest file of each paper that is signed. */
  readonly outcomes: ReadonlyMap<DocumentId, VerificationOutcome>
  /** What was typed into the filters, as it came. */
  readonly typed: Readonly<Record<'q' | 'loai' | 'khan' | 'tu' | 'den' | 'noi', string>>
  readonly types: readonly { readonly code: string; readonly name: string }[]
  readonly nextHref?: string | undefined
  readonly firstHref?: string | undefined
  readonly actions?: ComponentChildren
  readonly csrf: string
  /** What can be done with the ticked rows. */
  readonly bulk?: BulkOffer | undefined
}

const isOver = ({ state }: ListedDocument) => ['completed', 'filed', 'issued', 'withdrawn'].includes(state)

function Numbers({ document, language }: { document: ListedDocument; language: Language }): VNode {
  const t = useWords(words)
  if (document.direction === 'outgoing')
    return <>{document.reference || <span class="soft">{t('no-number')}</span>}</>
  if (document.arrivalNumber === null) return <span class="soft">{t('no-number')}</span>
  return (
    <>
      {formatNumber(document.arrivalNumber, language)}
      {document.arrivedAt ? <div class="soft">{sayDayOf(document.arrivedAt, language)}</div> : null}
    </>
  )
}

function Table({ documents, direction, now, language, queue, bulk, outcomes }: ListPageProps): VNode {
  const t = useWords(words)
  const where = (document: ListedDocument) =>
    direction === 'incoming'
      ? [document.reference, sayDate(document.issuedOn, language), document.organName]
      : [document.signerName, sayDate(document.issuedOn, language)]
  return (
    <DataTable
      caption={t(`queue-${queue}`)}
      captionHidden
      rows={documents}
      rowKey={({ id }) => id}
      {...(bulk
        ? {
            select: {
              name: 'ids',
              form: bulkFormId,
              label: ({ abstract }: ListedDocument) => t('tick', { name: abstract }),
            },
          }
        : {})}
      columns={[
        {
          key: 'number',
          head: t(direction === 'incoming' ? 'arrival-number' : 'reference'),
          cell: (document) => <Numbers {...{ document, language }} />,
        },
        {
          key: 'document',
          head: t('document'),
          main: true,
          cell: (document) => (
            <>
              <a href={urls.document({ id: document.id })}>{document.abstract}</a>{' '}
              <UrgencyTag urgency={document.urgency} /> <WithheldTag mark={document.withheldMark} />{' '}
              <SignatureTag outcome={outcomes.get(document.id)} />
              <div class="soft">
                {where(document)
                  .filter((part) => part && part !== '–')
                  .join(' · ')}
              </div>
            </>
          ),
        },
        {
          key: 'lead',
          head: t('lead'),
          cell: ({ leadUnitName, leadName }) => (
            <>
              {leadUnitName}
              {leadName ? <div class="soft">{leadName}</div> : null}
            </>
          ),
        },
        {
          key: 'due',
          head: t('due'),
          cell: (document) => (
            <Due at={document.ownDueAt ?? document.dueAt} over={isOver(document)} {...{ now, language }} />
          ),
        },
        { key: 'state', head: t('state'), cell: ({ state }) => <StateTag state={state} /> },
      ]}
    />
  )
}

/** A table of documents: the queues as tabs with their counts, filters in the address, the last changed first. */
export function ListPage(props: ListPageProps): VNode {
  const { language, direction, queue, queues, documents, typed, types, nextHref, firstHref, actions, bulk } =
    props
  const t = useWords(words)
  const here = direction === 'incoming' ? urls.incoming() : urls.outgoing()
  const narrowed = Object.values(typed).some(Boolean)
  const more = Boolean(typed.loai || typed.khan || typed.tu || typed.den || typed.noi)
  const tabs = queues.map(({ queue: name, href, count }) => ({
    href,
    label: t(`queue-${name}`) + (count ? ` (${count >= 1000 ? '999+' : formatNumber(count, language)})` : ''),
    current: name === queue,
  }))
  return (
    <>
      <PageHeader title={t(direction)} lead={t(`${direction}-lead`)} actions={actions} />
      <div class="stack" id="danh-sach" data-live-topic="documents">
        <Tabs label={t(direction)} tabs={tabs} />
        <Filters action={here} clearHref={narrowed ? `${here}?bang=${queue}` : undefined}>
          <input type="hidden" name="bang" value={queue} />
          <TextField name="q" type="search" label={t('search-label')} value={typed.q} />
          <Details summary={t('more-filters')} open={more}>
            <div class="row end">
              <SelectField
                name="loai"
                label={t('type')}
                value={typed.loai}
                blank={t('any-type')}
                options={types.map(({ code, name }) => ({ value: code, label: name }))}
              />
              <SelectField
                name="khan"
                label={t('urgency')}
                value={typed.khan}
                blank={t('any-urgency')}
                options={urgencies.map((one) => ({ value: one, label: t(`urgency-${one}`) }))}
              />
              <DateField name="tu" label={t('from')} value={typed.tu} />
              <DateField name="den" label={t('until')} value={typed.den} />
              <TextField name="noi" label={t('organ')} value={typed.noi} />
            </div>
          </Details>
        </Filters>
        {documents.length === 0 ? (
          <EmptyState title={t(narrowed ? 'none-found' : `empty-${queue}`)}>
            {narrowed ? <p>{t('none-found-hint')}</p> : null}
          </EmptyState>
        ) : (
          <>
            <Table {...props} />
            {bulk ? <BulkForm offer={bulk} csrf={props.csrf} {...{ queue, language }} /> : null}
          </>
        )}
      </div>
      <Pagination previousHref={firstHref} nextHref={nextHref} />
    </>
  )
}
