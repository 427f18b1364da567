import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatNumber as figure } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DataTable, PageHeader, Tabs } from '#platform/ui/index.ts'
import type { Book } from '../book.ts'
import { words } from '../messages/index.ts'
import type { BookLine } from '../number.ts'
import { printColumns } from '../parts/print-columns.tsx'
import { formatNumber } from '../rules/numbering.ts'
import type { Volume } from '../rules/volumes.ts'
import { urls } from '../urls.ts'

export type PrintPageProps = {
  readonly language: Language
  readonly authorityName: string
  readonly book: Book
  readonly volume: Volume
  readonly volumes: readonly Volume[]
  readonly lines: readonly BookLine[]
}

/** A volume of a book as it is printed and bound, with its cover line and totals (NĐ 30/2020 Đ.16.2.b, PL IV). */
export function PrintPage({ language, authorityName, book, volume, volumes, lines }: PrintPageProps): VNode {
  const t = useWords(words)
  const date = (at: Temporal.Instant) => formatDate(localTime(at).toPlainDate(), language)
  const count = (state: BookLine['state']) =>
    figure(lines.filter((line) => line.state === state).length, language)
  const first = lines[0]
  const last = lines.at(-1)
  const cover = [
    authorityName,
    `${t('year')} ${book.year}`,
    t('print-volume', { volume: volume.place }),
    ...(first && last
      ? [
          t('print-dates', { first: date(first.takenAt), last: date(last.takenAt) }),
          t('print-range', { first: formatNumber(first.number), last: formatNumber(last.number) }),
        ]
      : []),
  ]
  return (
    <>
      <PageHeader
        title={book.name}
        lead={cover.join(' · ')}
        crumbs={[{ href: urls.book({ id: book.id }), label: `${book.name}, ${book.year}` }]}
      />
      <p class="soft no-print">{t('print-now')}</p>
      {volumes.length > 1 ? (
        <Tabs
          label={t('volumes')}
          tabs={volumes.map(({ place }) => ({
            href: urls.print({ id: book.id }, { quyen: place }),
            label: t('print-volume', { volume: place }),
            current: place === volume.place,
          }))}
        />
      ) : null}
      <DataTable
        caption={t('print-totals', {
          all: figure(lines.length, language),
          used: count('used'),
          cancelled: count('cancelled'),
          waiting: count('waiting'),
        })}
        dense
        keepTable
        rows={lines}
        rowKey={({ id }) => id}
        columns={printColumns(book.kind, t, date)}
      />
    </>
  )
}
