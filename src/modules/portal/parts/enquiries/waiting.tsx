import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { EnquiryStateTag, type Field, type PublicClock, stateOf } from '#modules/enquiries/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, StatusTag } from '#platform/ui/index.ts'
import { enquiryWords } from '../../messages/index.ts'

/** What waits for an answer and until when it is owed: the clock for everybody, without the words of anybody. */
export function Waiting({
  clocks,
  fields,
  now,
}: {
  clocks: readonly PublicClock[]
  fields: readonly Field[]
  now: Temporal.Instant
}): VNode | null {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  if (clocks.length === 0) return null
  const nameOf = (code: string) => {
    const field = fields.find((one) => one.code === code)
    return (language === 'en' ? field?.nameEn : field?.name) ?? code
  }
  return (
    <section class="stack">
      <h2>{t('waiting')}</h2>
      <p class="soft">{t('waiting-lead')}</p>
      <DataTable
        caption={t('waiting')}
        captionHidden
        rows={clocks}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'field', head: t('field'), main: true, cell: ({ field }) => nameOf(field) },
          {
            key: 'received',
            head: t('received-on'),
            cell: ({ receivedAt }) => formatDate(receivedAt, language),
          },
          {
            key: 'due',
            head: t('due-on'),
            cell: ({ dueAt }) => (
              <span class="row">
                {formatDate(dueAt, language)}
                {Temporal.Instant.compare(dueAt, now) < 0 ? (
                  <StatusTag tone="bad">{t('overdue')}</StatusTag>
                ) : null}
              </span>
            ),
          },
          {
            key: 'state',
            head: t('state'),
            cell: ({ step }) => <EnquiryStateTag state={stateOf(step)} />,
          },
        ]}
      />
    </section>
  )
}
