import type { VNode } from 'preact'
import type { WorkingCalendar } from '#kit/calendar/index.ts'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import {
  EmptyState,
  Filters,
  PageHeader,
  Pagination,
  SelectField,
  Tabs,
  TextField,
} from '#platform/ui/index.ts'
import { type DeskFilter, deskViews } from '../desk-view.ts'
import { type Enquiry, enquiryKinds } from '../enquiry.ts'
import { words } from '../messages/index.ts'
import { type DeskRoom, DeskTabs } from '../parts/desk-tabs.tsx'
import { EnquiryTable } from '../parts/enquiry-table.tsx'
import type { Field } from '../store/published.ts'
import type { DeskCounts } from '../store/desk.ts'
import { enquiryUrls } from '../urls.ts'

export type DeskPageProps = {
  readonly enquiries: readonly Enquiry[]
  readonly filter: DeskFilter
  readonly counts: DeskCounts
  readonly fields: readonly Field[]
  readonly rooms: readonly DeskRoom[]
  readonly calendar: WorkingCalendar
  readonly now: Temporal.Instant
  readonly previousHref: string | undefined
  readonly nextHref: string | undefined
}

/** A page of the desk's list in the address. */
export const deskHref = ({ view, kind, field, text }: DeskFilter, page = 1): string =>
  enquiryUrls.desk(null, {
    xem: view === 'waiting' ? undefined : view,
    loai: kind,
    linh_vuc: field,
    q: text,
    trang: page > 1 ? page : undefined,
  })

/** What people brought to the authority: who has it, and until when it must be answered. */
export function DeskPage(props: DeskPageProps): VNode {
  const { enquiries, filter, counts, fields, rooms } = props
  const t = useWords(words)
  const language = useLanguage()
  const figures: Partial<Record<DeskFilter['view'], number>> = {
    waiting: counts.waiting,
    mine: counts.mine,
    overdue: counts.overdue,
  }
  const labelOf = (view: DeskFilter['view']) =>
    figures[view] === undefined
      ? t(`view-${view}`)
      : `${t(`view-${view}`)} (${formatNumber(figures[view], language)})`
  return (
    <>
      <PageHeader title={t('desk')} lead={t('desk-lead')} />
      <DeskTabs current="enquiries" open={rooms} />
      <Tabs
        label={t('views-label')}
        tabs={deskViews.map((view) => ({
          href: deskHref({ ...filter, view }),
          label: labelOf(view),
          current: view === filter.view,
        }))}
      />
      <Filters action={enquiryUrls.desk()} clearHref={deskHref({ view: filter.view })}>
        <input type="hidden" name="xem" value={filter.view} />
        <TextField name="q" type="search" label={t('search')} value={filter.text ?? ''} />
        <SelectField
          name="loai"
          label={t('kind')}
          value={filter.kind ?? ''}
          blank={t('all')}
          options={enquiryKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        />
        <SelectField
          name="linh_vuc"
          label={t('field')}
          value={filter.field ?? ''}
          blank={t('all')}
          options={fields.map(({ code, name, nameEn }) => ({
            value: code,
            label: language === 'en' ? nameEn : name,
          }))}
        />
      </Filters>
      <div id="viec-hoi-dap" data-live-topic="enquiries">
        {enquiries.length === 0 ? (
          <EmptyState icon="message-circle-question-mark" title={t('none-here')}>
            <p>{t('none-here-lead')}</p>
          </EmptyState>
        ) : (
          <EnquiryTable {...props} />
        )}
      </div>
      <Pagination
        {...(props.previousHref ? { previousHref: props.previousHref } : {})}
        {...(props.nextHref ? { nextHref: props.nextHref } : {})}
      />
    </>
  )
}
