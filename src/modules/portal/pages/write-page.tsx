import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkboxes,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { deskWords } from '../messages/index.ts'
import { FromLibrary } from '../parts/media/from-library.tsx'
import type { Section } from '../site.ts'
import { deskUrls } from '../urls.ts'

export type WritePageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly action: string
  readonly title: string
  readonly sections: readonly Section[]
  /** The next edition of what is public: readers are told what was corrected. */
  readonly correcting: boolean
}

/** Writing an article: title, first sentence, text, where it stands, by whom. */
export function WritePage({
  language,
  csrf,
  form,
  action,
  title,
  sections,
  correcting,
}: WritePageProps): VNode {
  const t = useWords(deskWords)
  const field = (name: string) => fieldOf(form, name, language)
  const options = sections.map(({ id, name }) => ({ value: id, label: name }))
  const also = form.values['also'] ?? []
  return (
    <>
      <PageHeader title={title} crumbs={[{ href: deskUrls.desk(), label: t('desk') }]} />
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)} wide>
        <TextField {...field('title')} label={t('title')} maxlength={250} />
        <TextArea
          {...field('lead')}
          label={t('lead')}
          hint={t('lead-hint')}
          rows={2}
          maxlength={600}
          optional
        />
        <TextArea
          {...field('body')}
          label={t('text')}
          hint={t('text-hint')}
          rows={18}
          maxlength={200_000}
          optional
        />
        {correcting ? (
          <TextArea
            {...field('correction')}
            label={t('correction')}
            hint={t('correction-hint')}
            rows={2}
            maxlength={600}
            optional
          />
        ) : null}
        <SelectField {...field('section')} label={t('main-section')} options={options} />
        <details>
          <summary>{t('more-fields')}</summary>
          <Checkboxes
            name="also"
            label={t('also-in')}
            options={options}
            values={typeof also === 'string' ? [also] : also}
            optional
          />
          <TextField {...field('byline')} label={t('byline')} maxlength={120} optional />
          <TextField {...field('source')} label={t('source-of')} maxlength={200} optional />
        </details>
        <FormActions>
          <Button variant="primary">{t('keep-draft')}</Button>
          <FromLibrary />
          <ButtonLink href={deskUrls.desk()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
