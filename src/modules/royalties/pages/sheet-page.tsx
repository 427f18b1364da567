import type { VNode } from 'preact'
import { formatMoney } from '#kit/money/index.ts'
import { formatDateTime, formatMonth } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, EmptyState, Form, FormActions, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { nameSheet } from '../parts/name-sheet.ts'
import { SheetTables, sumsOf } from '../parts/sheet-tables.tsx'
import type { Figures, Payment, Proposal } from '../royalty.ts'
import type { Sheet } from '../store/sheets.ts'
import { urls } from '../urls.ts'

type Shown = { readonly language: Language; readonly payments: readonly Payment[]; readonly fees: readonly Proposal[] } // prettier-ignore

/** A closed payment sheet, as it is printed and signed. */
export function SheetPage({
  sheet,
  payments,
  fees,
  office,
  language,
}: Shown & {
  readonly sheet: Sheet
  /** The authority that pays. */
  readonly office: string
}): VNode {
  const t = useWords(words)
  const { closedAt, closedByName: name } = sheet
  return (
    <div class="stack loose">
      <PageHeader
        title={nameSheet(sheet, t)}
        lead={t('closed-by', { at: formatDateTime(closedAt, language), name })}
        crumbs={[{ href: urls.sheets(), label: t('sheets') }]}
        actions={<ButtonLink href={urls.sheetCsv({ sheet: sheet.id })}>{t('get-csv')}</ButtonLink>}
      />
      <p>
        <strong>{office}</strong>
      </p>
      <p class="soft no-print">{t('print')}</p>
      <SheetTables {...{ payments, fees, rule: sheet }} />
      <div class="sheet-signatures" aria-hidden="true">
        <strong>{t('sign-maker')}</strong>
        <strong>{t('sign-accountant')}</strong>
        <strong>{t('sign-head')}</strong>
      </div>
    </div>
  )
}

/** What the sheet of a month would pay now; a leader closes it. */
export function MonthPage({
  month,
  payments,
  fees,
  rule,
  seen,
  language,
  csrf,
  form,
  closes,
}: Shown & {
  readonly month: Temporal.PlainDate
  readonly rule: Figures
  /** The mark of the lines and sums shown, which closing sends back. */
  readonly seen: string
  readonly csrf: string
  readonly form: FormState
  /** Whether the reader may close it. */
  readonly closes: boolean
}): VNode {
  const t = useWords(words)
  const { gross, tax, net } = sumsOf(payments)
  const told = {
    count: fees.length,
    gross: formatMoney(gross, language),
    tax: formatMoney(tax, language),
    net: formatMoney(net, language),
  }
  return (
    <div class="stack loose">
      <PageHeader
        title={t('sheet', { month: formatMonth(month) })}
        lead={t('sheet-draft-lead', { month: formatMonth(month) })}
        crumbs={[{ href: urls.sheets(), label: t('sheets') }]}
      />
      {fees.length === 0 ? (
        <EmptyState icon="file-text" title={t('nothing-here')}>
          <p>{t('nothing-here-lead')}</p>
        </EmptyState>
      ) : (
        <>
          <SheetTables {...{ payments, fees, rule }} />
          {closes ? (
            <Form
              action={urls.month({ month: month.toString().slice(0, 7) })}
              csrf={csrf}
              guard={false}
              complaints={complaintsOf(form, language)}
            >
              <input type="hidden" name="seen" value={seen} />
              <p>{t('close-warning', told)}</p>
              <FormActions>
                <Button variant="primary">{t('close-now')}</Button>
              </FormActions>
            </Form>
          ) : (
            <p class="soft">{t('leader-closes')}</p>
          )}
        </>
      )}
    </div>
  )
}
