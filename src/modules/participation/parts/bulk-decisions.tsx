import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** Decides many comments at once: those that are ticked in the table above. */
export function BulkDecisions({
  csrf,
  form,
  language,
}: {
  readonly csrf: string
  readonly form: FormState
  readonly language: Language
}): VNode {
  const t = useWords(words)
  return (
    <Form
      action={urls.comments()}
      csrf={csrf}
      complaints={complaintsOf(form, language)}
      guard={false}
      id="chon-y-kien"
    >
      <p class="soft">{t('bulk-lead')}</p>
      <TextField
        {...fieldOf(form, 'why', language)}
        label={t('bulk-why')}
        hint={t('bulk-why-hint')}
        maxlength={500}
        optional
      />
      <FormActions>
        <Button variant="primary" name="deed" value="approve">
          {t('approve-chosen')}
        </Button>
        <Button variant="danger" name="deed" value="refuse">
          {t('refuse-chosen')}
        </Button>
      </FormActions>
    </Form>
  )
}
