import type { VNode } from 'preact'
import type { RichText } from '#kit/rich-text/index.ts'
import { articlesOf, type PublishedConsultation } from '#modules/legislation/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { articleName } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { draftHref } from './law-href.ts'
import { sayDraft } from './say-draft.ts'

export type RemarkPageProps = {
  readonly place: Place
  readonly draft: PublishedConsultation
  readonly form: FormState
  readonly csrf: string
  readonly language: Language
  readonly today: Temporal.PlainDate
}

/** The form by which anybody remarks on a draft, without an account. */
export function RemarkPage({ place, draft, form, csrf, language, today }: RemarkPageProps): VNode {
  const t = useWords(legislationWords)
  const field = (name: string) => fieldOf(form, name, language)
  const articles = articlesOf(draft.body as RichText).map(({ anchor, title }) => ({
    value: anchor,
    label: title,
  }))
  return (
    <div class="stack loose">
      <PageHeader
        title={t('remark-title', { title: draft.title })}
        lead={sayDraft(draft, today, language)}
        crumbs={[{ href: draftHref(place, draft), label: t('back-to-draft') }]}
      />
      <Form
        action={place.at(sitePages.remark, { consultation: articleName(draft) })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
      >
        <input type="hidden" name="key" value={field('key').value} />
        <SelectField
          {...field('article')}
          label={t('which-article')}
          options={articles}
          blank={t('whole-draft')}
        />
        <TextArea {...field('said')} label={t('said')} hint={t('said-hint')} rows={6} maxlength={5000} />
        <TextField {...field('name')} label={t('your-name')} maxlength={100} autocomplete="name" optional />
        <Checkbox
          name="showName"
          label={t('show-name')}
          hint={t('show-name-hint')}
          checked={form.values['showName'] === '1'}
        />
        <TextField
          {...field('contact')}
          label={t('your-contact')}
          hint={t('your-contact-hint')}
          maxlength={120}
          optional
        />
        <div class="trap" aria-hidden="true">
          <label for="truong-website">{t('leave-empty')}</label>
          <input id="truong-website" name="website" type="text" tabIndex={-1} autocomplete="off" />
        </div>
        <FormActions>
          <Button variant="primary">{t('send-remark')}</Button>
          <ButtonLink href={draftHref(place, draft)}>{t('back-to-draft')}</ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
