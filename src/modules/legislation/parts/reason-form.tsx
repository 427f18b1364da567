import type { ComponentChildren, VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Details, Form, FormActions, TextArea } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'

/** A deed that wants words, closed until somebody opens it. */
export function ReasonForm({
  summary,
  label,
  action,
  csrf,
  form,
  language,
  name,
  danger = false,
  children,
}: {
  summary: string
  label: string
  action: string
  csrf: string
  form: FormState
  language: Language
  /** Of the field, one for each form of a page. */
  name: string
  danger?: boolean
  children?: ComponentChildren
}): VNode {
  return (
    <Details summary={summary} open={form.errors[name] !== undefined}>
      <Form action={action} csrf={csrf} guard={false}>
        {children}
        <TextArea {...fieldOf(form, name, language)} label={label} rows={2} maxlength={500} />
        <FormActions>
          <Button variant={danger ? 'danger' : 'secondary'}>{summary}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}

/** A deed without words: one button. */
export function Deed({
  action,
  csrf,
  label,
  primary = false,
  danger = false,
}: {
  action: string
  csrf: string
  label: string
  primary?: boolean
  danger?: boolean
}): VNode {
  return (
    <Form action={action} csrf={csrf} guard={false}>
      <Button variant={primary ? 'primary' : danger ? 'danger' : 'secondary'}>{label}</Button>
    </Form>
  )
}

/** Gives up a draft, after saying what follows. */
export function DiscardForm({ action, csrf }: { action: string; csrf: string }): VNode {
  const t = useWords(words)
  return (
    <Details summary={t('discard')}>
      <p>{t('discard-lead')}</p>
      <Deed action={action} csrf={csrf} label={t('discard')} danger />
    </Details>
  )
}
