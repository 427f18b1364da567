import type { VNode } from 'preact'
import type { PdfReport } from '#kit/pades/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Details, FileField, Form, FormActions, Notice, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { SignatureCard } from '../parts/signature-card.tsx'
import { verdictOfFile } from '../rules/verdict.ts'
import { urls } from '../urls.ts'

type Props = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly limit: string
  /** Whether any authority is trusted here. */
  readonly trusting: boolean
  readonly checked?: { readonly name: string; readonly report: PdfReport; readonly json: string } | undefined
}

function Answer({
  checked,
  language,
}: {
  readonly checked: NonNullable<Props['checked']>
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const { name, report, json } = checked
  const { sentence, tone } = verdictOfFile(report)
  const more = sentence === 'file-valid' ? null : t(`${sentence}-words` as 'file-open-words')
  return (
    <>
      <Notice tone={tone} title={t(sentence as 'file-open')}>
        {more ? <p>{more}</p> : null}
        <p>{name}</p>
      </Notice>
      {report.signatures.map((signature, at) => (
        <SignatureCard key={at} number={at + 1} {...{ signature, language }} />
      ))}
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
        {checked ? <Answer {...{ checked, language }} /> : null}
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
