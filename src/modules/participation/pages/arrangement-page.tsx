import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, PageHeader, Radios, TextArea, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { commentModes } from '../arrangement.ts'
import { words } from '../messages/index.ts'
import { DeskTabs } from '../parts/desk-tabs.tsx'
import { urls } from '../urls.ts'

/** How an authority takes comments. */
export function ArrangementPage({
  csrf,
  form,
  language,
}: {
  csrf: string
  form: FormState
  language: Language
}): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <div class="stack loose">
      <PageHeader title={t('tab-arrangement')} lead={t('arrangement-lead')} />
      <DeskTabs current="arrangement" />
      <Form action={urls.arrangement()} csrf={csrf} complaints={complaintsOf(form, language)}>
        <Radios
          {...field('comments')}
          label={t('mode-label')}
          options={commentModes.map((value) => ({ value, label: t(`mode-${value}`) }))}
        />
        <TextField
          {...field('closeAfterDays')}
          label={t('close-after')}
          hint={t('close-after-hint')}
          inputmode="numeric"
          short
          optional
        />
        <TextField
          {...field('contactDays')}
          label={t('contact-days')}
          hint={t('contact-days-hint')}
          inputmode="numeric"
          short
        />
        <TextArea
          {...field('refusedWords')}
          label={t('refused-words')}
          hint={t('refused-words-hint')}
          rows={6}
          optional
        />
        <FormActions>
          <Button variant="primary">{t('save')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
