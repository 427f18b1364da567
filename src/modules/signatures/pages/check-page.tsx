import type { VNode } from 'preact'
import type { PdfReport } from '#kit/pades/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Details, FileField, Form, FormActions, Notice, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { ComparedPages, type PageBesides } from '../parts/compared-pages.tsx'
import { VerificationView } from '../parts/verification-view.tsx'
import { urls } from '../urls.ts'

type Props = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly limit: string
  /** Whether any authority is trusted here. */
  readonly trusting: boolean
  readonly checked?:
    | {
        readonly name: string
        readonly report: PdfReport
        readonly json: string
        readonly compared: readonly PageBesides[]
      }
    | undefined
}

function Answer({ checked }: { readonly checked: NonNullable<Props['checked']> }): VNode {
  const t = useWords(words)
  const { name, report, json, compared } = checked
  return (
    <>
      <VerificationView report={report}>
        <p>{name}</p>
      </VerificationView>
      <ComparedPages pages={compared} />
      <Details summary={t('check-json')}>
        <pre tabindex={0}>{json}</pre>
      </Details>
    </>
  )
}

/** Anybody drops a PDF and reads in one sentence whether its signatures hold, then why; nothing is kept. */
export function CheckPage({ language, csrf, form, limit, trusting, checked }: Props): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t('check')} lead={checked ? undefined : t('check-lead')} />
      <div class="stack">
        {trusting ? null : <Notice tone="info">{t('check-none-trusted')}</Notice>}
        {checked ? <Answer checked={checked} /> : null}
        {checked ? <h2>{t('check-another')}</h2> : null}
        <Form action={urls.check()} csrf={csrf} upload complaints={complaintsOf(form, language)}>
          <FileField name="file" label={t('check-file', { limit })} accept=".pdf,application/pdf" />
          <FormActions>
            <Button variant="primary">{t('check-do')}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  )
}
