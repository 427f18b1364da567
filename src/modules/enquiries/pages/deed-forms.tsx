import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, type ButtonVariant, Details, Form, FormActions, TextArea } from '#platform/ui/index.ts'
import type { FormState } from '#platform/web/index.ts'
import { fieldOf } from '#platform/web/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'

export type DeedProps = { readonly csrf: string; readonly form: FormState; readonly language: Language }
type Word = Parameters<ReturnType<(typeof words)['in']>>[0]

/** Whether something that was typed in one of these fields came back. */
export const isTyped = ({ values, errors }: FormState, ...names: string[]): boolean =>
  names.some((name) => (values[name] ?? '') !== '' || errors[name] !== undefined)

/** A deed that opens on demand: its fields, and the button that does it. */
export function Deed({
  csrf,
  action,
  title,
  button,
  open = false,
  variant = 'secondary',
  upload = false,
  children,
}: {
  csrf: string
  action: string
  title: Word
  button: Word
  open?: boolean
  variant?: ButtonVariant
  upload?: boolean
  children: ComponentChildren
}): VNode {
  const t = useWords(words)
  return (
    <Details summary={t(title)} open={open}>
      <Form action={action} csrf={csrf} upload={upload}>
        {children}
        <FormActions>
          <Button variant={variant}>{t(button)}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}

/** A deed that asks for nothing but its reason. */
export function ReasonDeed({
  csrf,
  form,
  language,
  name,
  label,
  ...deed
}: DeedProps & {
  name: string
  label: Word
  action: string
  title: Word
  button: Word
  variant?: ButtonVariant
}): VNode {
  const t = useWords(words)
  return (
    <Deed csrf={csrf} {...deed} open={isTyped(form, name)}>
      <TextArea {...fieldOf(form, name, language)} label={t(label)} rows={3} maxlength={1000} />
    </Deed>
  )
}
