import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  DateField,
  Form,
  FormActions,
  PageHeader,
  Radios,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { resultsShown } from '../poll.ts'
import { urls } from '../urls.ts'

/** Opens a poll. */
export function NewPollPage({
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
      <PageHeader
        title={t('new-poll')}
        crumbs={[
          { href: urls.comments(), label: t('desk') },
          { href: urls.polls(), label: t('tab-polls') },
        ]}
      />
      <Form action={urls.newPoll()} csrf={csrf} complaints={complaintsOf(form, language)}>
        <TextField {...field('question')} label={t('question')} hint={t('question-hint')} maxlength={300} />
        <TextArea
          {...field('options')}
          label={t('options')}
          hint={t('options-hint')}
          rows={5}
          maxlength={2000}
        />
        <Radios
          {...field('kind')}
          label={t('poll-kind')}
          options={(['single', 'multiple'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <DateField {...field('from')} label={t('from-day')} hint={t('day-hint')} />
        <DateField {...field('until')} label={t('until-day')} hint={t('day-hint')} />
        <Radios
          {...field('results')}
          label={t('results-when')}
          options={resultsShown.map((value) => ({ value, label: t(`results-${value}`) }))}
        />
        <FormActions>
          <Button variant="primary">{t('open-poll')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
