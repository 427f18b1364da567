import type { VNode } from 'preact'
import { formatNumber as figure } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, PageHeader, Tabs } from '#platform/ui/index.ts'
import type { BookKind, Register } from '../book.ts'
import { words } from '../messages/index.ts'
import { BookTag } from '../parts/book-tags.tsx'
import { formatNumber } from '../rules/numbering.ts'
import type { BookOnShelf } from '../store/books.ts'
import { urls } from '../urls.ts'

type Row = {
  readonly kind: BookKind
  readonly name: string
  readonly book?: BookOnShelf
  readonly register?: Register
}

export type BooksPageProps = {
  readonly language: Language
  readonly year: number
  readonly years: readonly number[]
  readonly books: readonly BookOnShelf[]
  /** Registers whose book of this year opens with its first number. */
  readonly unopened: readonly Register[]
  readonly mayArrange: boolean
  readonly mayKeep: boolean
}

/** The shelf: the books of one year. */
export function BooksPage({
  language,
  year,
  years,
  books,
  unopened,
  mayArrange,
  mayKeep,
}: BooksPageProps): VNode {
  const t = useWords(words)
  const rows: Row[] = [
    ...books.map((book) => ({ kind: book.kind, name: book.name, book })),
    ...unopened.map((register) => ({ kind: register.kind, name: register.name, register })),
  ]
  const actions = (
    <>
      {mayArrange ? <ButtonLink href={urls.arrangement()}>{t('arrange')}</ButtonLink> : null}
      {mayKeep ? <ButtonLink href={urls.openYear()}>{t('open-year')}</ButtonLink> : null}
      {mayArrange ? (
        <ButtonLink variant="primary" icon="plus" href={urls.openRegister()}>
          {t('open-register')}
        </ButtonLink>
      ) : null}
    </>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={actions} />
      <Tabs
        label={t('years')}
        tabs={years.map((one) => ({
          href: urls.books(null, { nam: one }),
          label: `${t('year')} ${one}`,
          current: one === year,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState icon="book-open" title={t('no-books', { year: String(year) })}>
          <p>{t('no-books-hint')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={`${t('title')}, ${t('year').toLowerCase()} ${year}`}
          captionHidden
          rows={rows}
          rowKey={({ book, register }) => book?.id ?? register?.id ?? ''}
          columns={[
            { key: 'name', head: t('book'), main: true, cell: (row) => <Name row={row} mayKeep={mayKeep} /> },
            { key: 'kind', head: t('kind'), cell: ({ kind }) => t(`kind-${kind}`) },
            {
              key: 'last',
              head: t('last-number'),
              figures: true,
              cell: ({ book }) => (book?.last ? formatNumber(book.last) : '–'),
            },
            {
              key: 'numbers',
              head: t('numbers'),
              figures: true,
              cell: ({ book }) => figure(book?.numbers ?? 0, language),
            },
            {
              key: 'waiting',
              head: t('waiting-count'),
              figures: true,
              cell: ({ book }) =>
                book?.waiting ? (
                  <a href={urls.book({ id: book.id }, { trang_thai: 'waiting' })}>
                    {figure(book.waiting, language)}
                  </a>
                ) : (
                  '0'
                ),
            },
            {
              key: 'state',
              head: t('state'),
              cell: ({ book }) => (book ? <BookTag closed={book.closing !== null} /> : t('book-first')),
            },
          ]}
        />
      )}
    </>
  )
}

function Name({ row: { book, register, name }, mayKeep }: { row: Row; mayKeep: boolean }): VNode {
  const t = useWords(words)
  if (book) return <a href={urls.book({ id: book.id })}>{name}</a>
  return (
    <>
      {name} {register && mayKeep ? <a href={urls.takeFirst({ id: register.id })}>{t('take')}</a> : null}
    </>
  )
}
