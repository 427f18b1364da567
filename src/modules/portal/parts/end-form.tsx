import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Details, Form, FormActions, Radios, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { type ArticleId, endings } from '../article.ts'
import { deskWords } from '../messages/index.ts'
import { deskUrls } from '../urls.ts'

/** Takes an article from its readers, in one of the three ways, with what they are told. */
export function EndForm({
  articleId,
  csrf,
  form,
  language,
}: {
  articleId: ArticleId
  csrf: string
  form: FormState
  language: Language
}): VNode {
  const t = useWords(deskWords)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <Details summary={t('end')}>
      <Form action={deskUrls.end({ article: articleId })} csrf={csrf} guard={false}>
        <Radios
          {...field('ended')}
          label={t('end-how')}
          options={endings.map((ending) => ({ value: ending, label: t(`end-${ending}`) }))}
        />
        <TextArea {...field('endWhy')} label={t('end-why')} rows={2} maxlength={500} />
        <TextField {...field('mergedInto')} label={t('merged-into')} hint={t('merged-into-hint')} optional />
        <FormActions>
          <Button variant="danger">{t('end')}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}
