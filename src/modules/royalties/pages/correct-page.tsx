import type { VNode } from 'preact'
import { formatMoney } from '#kit/money/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, PageHeader, TextArea, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { FeeTable } from '../parts/fee-table.tsx'
import { ShareFields } from '../parts/share-fields.tsx'
import type { Author, Proposal } from '../royalty.ts'
import { urls } from '../urls.ts'

export type CorrectPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly fee: Proposal
  /** The fee and what corrected it before. */
  readonly chain: readonly Proposal[]
  readonly authors: readonly Author[]
}

/** What is right of a fee that was agreed; the difference becomes a line of its own. */
export function CorrectPage({ language, csrf, form, fee, chain, authors }: CorrectPageProps): VNode {
  const t = useWords(words)
  const crumbs = [
    { href: urls.fees(), label: t('fees') },
    { href: urls.fee({ fee: fee.id }), label: fee.title },
  ]
  return (
    <div class="stack loose">
      <PageHeader title={t('correct')} lead={t('correct-lead')} crumbs={crumbs} />
      <FeeTable fees={chain} caption={t('first-line')} />
      <Form action={urls.correct({ fee: fee.id })} csrf={csrf} complaints={complaintsOf(form, language)} wide>
        <TextField
          {...fieldOf(form, 'coefficient', language)}
          label={t('right-coefficient')}
          hint={t('right-coefficient-hint', { unit: formatMoney(fee.unitValue, language) })}
          inputmode="decimal"
          maxlength={6}
          short
        />
        <ShareFields {...{ form, authors, language }} />
        <TextArea {...fieldOf(form, 'why', language)} label={t('why-correct')} rows={2} maxlength={500} />
        <FormActions>
          <Button variant="primary">{t('correct-now')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
