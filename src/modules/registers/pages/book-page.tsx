import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatDateTime, formatNumber as figure } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  ButtonLink,
  EmptyState,
  Filters,
  Notice,
  PageHeader,
  Pagination,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import type { Book } from '../book.ts'
import { words } from '../messages/index.ts'
import { type BookLine, numberStates } from '../number.ts'
import { LinesTable } from '../parts/lines-table.tsx'
import type { LineCounts } from '../store/lines.ts'
import { urls } from '../urls.ts'

export type BookPageProps = {
  readonly language: Language
  readonly book: Book
  readonly lines: readonly BookLine[]
  readonly counts: LineCounts
  /** Lines that the filter leaves. */
  readonly found: number
  readonly filter: { readonly text: string; readonly state: string }
  readonly nextHref?: string
  readonly firstHref?: string
  readonly mayKeep: boolean
}

/** One book: its numbers, newest first, with what became of each. */
export function BookPage(props: BookPageProps): VNode {
  const { language, book, lines, counts, found, filter, nextHref, firstHref, mayKeep } = props
  const t = useWords(words)
  const here = urls.book({ id: book.id })
  const lead = t('book-lead', {
    kind: t(`kind-${book.kind}`),
    all: figure(counts.all, language),
    waiting: figure(counts.waiting, language),
    cancelled: figure(counts.cancelled, language),
  })
  const open = mayKeep && book.closing === null
  const actions = (
    <>
      <ButtonLink icon="printer" href={urls.print({ id: book.id })}>
        {t('print')}
      </ButtonLink>
      {open ? (
        <ButtonLink icon="lock" href={urls.close({ id: book.id })}>
          {t('close-book')}
        </ButtonLink>
      ) : null}
      {open ? (
        <ButtonLink variant="primary" icon="plus" href={urls.take({ id: book.id })}>
          {t('take')}
        </ButtonLink>
      ) : null}
    </>
  )
  return (
    <>
      <PageHeader
        title={`${book.name}, ${book.year}`}
        lead={lead}
        crumbs={[{ href: urls.books(null, { nam: book.year }), label: t('title') }]}
        actions={actions}
      />
      {book.closing ? (
        <Notice tone="plain">
          {t('closed-lead', {
            date: formatDate(localTime(book.closing.at).toPlainDate(), language),
            name: book.closing.byName,
            reason: book.closing.reason,
          })}
        </Notice>
      ) : null}
      <Filters action={here} clearHref={filter.text || filter.state ? here : undefined}>
        <TextField name="q" type="search" label={t('search-lines')} value={filter.text} />
        <SelectField
          name="trang_thai"
          label={t('state')}
          value={filter.state}
          blank={t('all-states')}
          options={numberStates.map((state) => ({ value: state, label: t(`state-${state}`) }))}
        />
      </Filters>
      <div id="so-dong" data-live-topic={`book:${book.id}`}>
        {lines.length === 0 ? (
          <EmptyState title={t(counts.all === 0 ? 'no-lines' : 'no-found')}>
            {counts.all === 0 ? <p>{t('no-lines-hint')}</p> : null}
          </EmptyState>
        ) : (
          <LinesTable
            caption={`${book.name}, ${book.year}`}
            lines={lines}
            when={(at) => formatDateTime(localTime(at), language)}
            cancelHref={open ? ({ number }) => urls.cancel({ id: book.id, number }) : undefined}
          />
        )}
      </div>
      <Pagination
        previousHref={firstHref}
        nextHref={nextHref}
        range={
          lines.length > 0
            ? {
                // Newest first, but people read a range upwards.
                from: figure(lines.at(-1)!.number, language),
                to: figure(lines[0]!.number, language),
                total: figure(found, language),
              }
            : undefined
        }
      />
    </>
  )
}
