import type { ComponentChildren, VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, PageHeader, TextArea } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'

export type ReasonFormProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly back: { readonly href: string; readonly label: string }
  readonly button: string
  readonly children?: ComponentChildren
}

/** A page for an act that cannot be taken back: what follows, why, and the way out. */
export function ReasonForm(props: ReasonFormProps): VNode {
  const { language, csrf, form, title, lead, action, back, button, children } = props
  const t = useWords(words)
  return (
    <>
      <PageHeader title={title} lead={lead} crumbs={[back]} />
      {children}
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)}>
        <TextArea
          {...fieldOf(form, 'reason', language)}
          label={t('reason')}
          hint={t('reason-hint')}
          maxlength={500}
        />
        <FormActions>
          <Button variant="danger">{button}</Button>
          <ButtonLink href={back.href}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
