import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Checkbox, Form, FormActions, Notice, PageHeader, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { alertWords } from '../../messages/index.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { PushPart } from './push-part.tsx'

/** Asking for letters of a site: a letter asks back first. Other ways stand below. */
export function LettersPage({
  place,
  language,
  csrf,
  form,
  state,
  pushKey,
}: {
  place: Place
  language: Language
  csrf: string
  form: FormState
  state: 'open' | 'asked' | 'off'
  /** Whose messages browsers take; undefined where nothing is pushed. */
  pushKey: string | undefined
}): VNode {
  const t = useWords(alertWords)
  return (
    <div class="stack loose">
      <PageHeader title={t('letters-title')} lead={t('letters-lead', { name: place.site.name })} />
      {pushKey === undefined ? null : <PushPart {...{ place, csrf, pushKey }} />}
      <h2>{t('letters')}</h2>
      {state === 'asked' ? (
        <Notice tone="good" title={t('letters-asked')}>
          {t('letters-asked-lead')}
        </Notice>
      ) : null}
      {state === 'off' ? (
        <Notice tone="info" title={t('letters-off')}>
          {t('letters-off-lead')}
        </Notice>
      ) : null}
      {state === 'open' ? (
        <Form
          action={place.at(sitePages.letters)}
          csrf={csrf}
          complaints={complaintsOf(form, language)}
          guard={false}
          plain
        >
          <TextField
            {...fieldOf(form, 'address', language)}
            label={t('letters-address')}
            type="email"
            autocomplete="email"
            maxlength={200}
          />
          <Checkbox name="news" label={t('letters-news')} checked={form.values['news'] === '1'} />
          <FormActions>
            <Button variant="primary">{t('letters-ask')}</Button>
          </FormActions>
        </Form>
      ) : null}
      <section class="stack tight">
        <h2>{t('other-ways')}</h2>
        <ul class="titles">
          <li>
            <a href={place.feed}>{t('news-feed')}</a>
          </li>
          <li>
            <a href={place.at(sitePages.alertFeed)}>{t('feed')}</a>
          </li>
        </ul>
      </section>
    </div>
  )
}
