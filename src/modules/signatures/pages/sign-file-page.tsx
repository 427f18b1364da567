import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  EmptyState,
  FileField,
  Form,
  FormActions,
  PageHeader,
  Radios,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { KeyFields } from '../parts/key-fields.tsx'
import type { SigningKey } from '../signing-key.ts'
import { urls } from '../urls.ts'

type Props = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly keys: readonly SigningKey[]
  readonly limit: string
}

/** Where a signature may show on a file that Krông did not set. */
export const showings = ['none', 'last'] as const

/** Signing any PDF with a key of one's own: it comes back as a download, nothing of it is kept. */
export function SignFilePage({ language, csrf, form, keys, limit }: Props): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t('sign-file')} lead={t('sign-file-lead')} />
      {keys.length === 0 ? (
        <EmptyState title={t('sign-file-no-key')}>
          <ButtonLink href={urls.myKeys()}>{t('my-keys')}</ButtonLink>
        </EmptyState>
      ) : (
        <Form action={urls.signFile()} csrf={csrf} upload plain complaints={complaintsOf(form, language)}>
          <KeyFields {...{ keys, form }} />
          <TextField
            {...fieldOf(form, 'reason', language)}
            label={t('sign-file-reason')}
            maxlength={200}
            optional
          />
          <Radios
            {...fieldOf(form, 'showing', language)}
            label={t('sign-file-showing')}
            options={showings.map((value) => ({ value, label: t(`sign-file-${value}`) }))}
          />
          <FileField name="file" label={t('check-file', { limit })} accept=".pdf,application/pdf" />
          <FormActions>
            <Button variant="primary" icon="signature">
              {t('sign-file-do')}
            </Button>
          </FormActions>
        </Form>
      )}
    </>
  )
}
