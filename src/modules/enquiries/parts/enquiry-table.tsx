import type { VNode } from 'preact'
import type { WorkingCalendar } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { type Column, DataTable, StatusTag } from '#platform/ui/index.ts'
import type { Enquiry } from '../enquiry.ts'
import { words } from '../messages/index.ts'
import type { Field } from '../store/published.ts'
import { enquiryUrls } from '../urls.ts'
import { Due } from './due.tsx'
import { StateTag } from './state-tag.tsx'

/** Enquiries as a list: what, how it stands, with whom, until when. */
export function EnquiryTable({
  enquiries,
  calendar,
  now,
  fields,
}: {
  enquiries: readonly Enquiry[]
  calendar: WorkingCalendar
  now: Temporal.Instant
  fields: readonly Field[]
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const fieldName = (code: string) => {
    const found = fields.find((one) => one.code === code)
    return found ? (language === 'en' ? found.nameEn : found.name) : code
  }
  const columns: Column<Enquiry>[] = [
    { key: 'number', head: t('number'), figures: true, cell: ({ number }) => String(number) },
    {
      key: 'title',
      head: t('title'),
      main: true,
      cell: (one) => (
        <>
          <a href={enquiryUrls.enquiry({ enquiry: one.id })}>{one.title}</a>
          <div class="soft">
            {t(`kind-${one.kind}`)}, {fieldName(one.field)}
          </div>
        </>
      ),
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ state, publishedAt }) => (
        <span class="row">
          <StateTag state={state} />
          {publishedAt ? <StatusTag tone="info">{t('is-public')}</StatusTag> : null}
        </span>
      ),
    },
    {
      key: 'with',
      head: t('with-whom'),
      cell: ({ unitName, accountName }) => accountName ?? unitName ?? t('nobody-yet'),
    },
    { key: 'received', head: t('received'), cell: ({ receivedAt }) => formatDateTime(receivedAt, language) },
    { key: 'due', head: t('due'), cell: (enquiry) => <Due {...{ enquiry, calendar, now }} /> },
  ]
  return (
    <DataTable
      caption={t('enquiries')}
      captionHidden
      rows={enquiries}
      rowKey={({ id }) => id}
      columns={columns}
    />
  )
}
