import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, PageHeader, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'

/** What is asked before an order is given. */
export type Asked = {
  readonly title: string
  /** What it is about, by name. */
  readonly about: string
  /** What will follow. */
  readonly follows: string
  readonly action: string
  readonly back: { readonly href: string; readonly label: string }
  /** It cannot be taken back. */
  readonly final?: boolean
  /** No reason is asked for. */
  readonly unreasoned?: boolean
}

type Props = {
  readonly asked: Asked
  readonly form: FormState
  readonly language: Language
  readonly csrf: string
}

/** One order with its reason, and what will follow from it. */
export function ReasonPage({ asked, form, language, csrf }: Props): VNode {
  const t = useWords(words)
  const { title, about, follows, action, back, final, unreasoned } = asked
  return (
    <>
      <PageHeader title={title} lead={about} crumbs={[back]} />
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)}>
        <p>{follows}</p>
        {unreasoned ? null : (
          <TextField {...fieldOf(form, 'reason', language)} label={t('why')} maxlength={500} />
        )}
        <FormActions>
          <Button variant={final ? 'danger' : 'primary'}>{title}</Button>
          <ButtonLink variant="quiet" href={back.href}>
            {t('keep')}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
