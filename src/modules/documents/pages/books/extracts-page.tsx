import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  DataTable,
  DateField,
  EmptyState,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import type { ListedExtract } from '../../store/books/extracts.ts'
import { urls } from '../../urls.ts'
import { sayMoment } from '../say.ts'

const marks = {
  signed: { icon: 'shield-check' },
  trial: { icon: 'shield-alert', tone: 'warn' },
} as const

/** Choosing what is printed of which book, and what was printed before. */
export function ExtractsPage({
  language,
  csrf,
  form,
  books,
  extracts,
}: {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly books: readonly { readonly id: string; readonly name: string }[]
  readonly extracts: readonly ListedExtract[]
}): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('extracts')}
        lead={t('extracts-lead')}
        crumbs={[{ href: urls.reports(), label: t('reports') }]}
      />
      <div class="stack">
        <Form action={urls.extracts()} csrf={csrf} complaints={complaintsOf(form, language)}>
          <SelectField
            {...fieldOf(form, 'bookId', language)}
            label={t('extract-book')}
            options={books.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div class="row end">
            <DateField {...fieldOf(form, 'from', language)} label={t('from')} />
            <DateField {...fieldOf(form, 'until', language)} label={t('until')} />
            <TextField {...fieldOf(form, 'volume', language)} label={t('extract-volume')} short />
          </div>
          <FormActions>
            <Button variant="primary" icon="book-open">
              {t('extract-do')}
            </Button>
          </FormActions>
        </Form>
        <Card title={t('extracts-made')}>
          {extracts.length === 0 ? (
            <EmptyState title={t('extracts-none')} />
          ) : (
            <DataTable
              caption={t('extracts-made')}
              captionHidden
              rows={extracts}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'book',
                  head: t('extract-book'),
                  main: true,
                  cell: ({ id, book, volume, signed }) => (
                    <span class="row tight">
                      <a href={urls.extract({ id })}>{`${book}, ${t('extract-volume-of', { volume })}`}</a>
                      {signed ? (
                        <StatusTag {...marks[signed]}>{t(`extract-mark-${signed}`)}</StatusTag>
                      ) : null}
                    </span>
                  ),
                },
                {
                  key: 'days',
                  head: t('extract-range'),
                  cell: ({ from, until }) =>
                    t('extract-days', {
                      from: formatDate(from, language),
                      until: formatDate(until, language),
                    }),
                },
                {
                  key: 'rows',
                  head: t('extract-size'),
                  cell: ({ rows }) => t('extract-count', { count: formatNumber(rows, language) }),
                },
                {
                  key: 'made',
                  head: t('extract-made'),
                  cell: ({ madeByName, madeAt }) => `${madeByName}, ${sayMoment(madeAt, language)}`,
                },
              ]}
            />
          )}
        </Card>
      </div>
    </>
  )
}
