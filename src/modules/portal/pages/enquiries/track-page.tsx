import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

/** Where somebody types the code of what they sent. */
export function TrackPage({ place, form, csrf }: { place: Place; form: FormState; csrf: string }): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  return (
    <div class="stack loose">
      <h1>{t('track-link')}</h1>
      <p>{t('track-lead')}</p>
      <Form
        action={place.at(sitePages.track)}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        guard={false}
      >
        <TextField
          {...fieldOf(form, 'code', language)}
          label={t('code')}
          hint={t('code-hint')}
          autocomplete="off"
          maxlength={40}
          short
        />
        <FormActions>
          <Button variant="primary">{t('see')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
