import type { VNode } from 'preact'
import { useLanguage } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, Notice } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import type { SigningKey } from '../signing-key.ts'
import { KeyFields } from './key-fields.tsx'

/** Signs one thing with a key of the authority: which key, its secret, one button and the way back; says what to do where there is no key. */
export function SignForm({
  action,
  csrf,
  keys,
  form,
  words,
  backHref,
}: {
  action: string
  csrf: string
  keys: readonly SigningKey[]
  form: FormState
  words: { readonly sign: string; readonly back: string; readonly noKey: string }
  backHref: string
}): VNode {
  const language = useLanguage()
  const back = <ButtonLink href={backHref}>{words.back}</ButtonLink>
  if (keys.length === 0)
    return (
      <>
        <Notice tone="warn" title={words.noKey} />
        <p>{back}</p>
      </>
    )
  return (
    <Form {...{ action, csrf }} complaints={complaintsOf(form, language)}>
      <KeyFields keys={keys} form={form} />
      <FormActions>
        <Button variant="primary" icon="shield-check">
          {words.sign}
        </Button>
        {back}
      </FormActions>
    </Form>
  )
}
