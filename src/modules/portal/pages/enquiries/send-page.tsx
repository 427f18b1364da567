import type { VNode } from 'preact'
import { type EnquiryKind, type Field, supplies } from '#modules/enquiries/index.ts'
import { Island } from '#platform/islands/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  FileField,
  Form,
  FormActions,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { type Keep, SenderFields } from '../../parts/enquiries/sender-fields.tsx'
import type { Place } from '../sites.ts'
import { pagesOf } from './kinds.ts'

export type SendPageProps = {
  readonly place: Place
  readonly kind: EnquiryKind
  readonly fields: readonly Field[]
  /** Villages, or communes where there are none, to choose from. */
  readonly villages: readonly string[]
  /** Until when it is answered; its source where a text or the authority set it. */
  readonly term:
    | { readonly count: number; readonly source: string; readonly fixed: boolean; readonly own: boolean }
    | undefined
  /** How long after the end its sender is kept. */
  readonly keep: Keep | undefined
  readonly form: FormState
  readonly csrf: string
}

/** The id of the field that the place of the machine is written into. */
const spotField = 'toa-do'

function Where({ form, villages }: Pick<SendPageProps, 'form' | 'villages'>): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const again = Object.keys(form.errors).length > 0 || form.refusal
  return (
    <>
      {villages.length > 0 ? (
        <SelectField
          {...fieldOf(form, 'village', language)}
          label={t('village')}
          blank={t('village-blank')}
          options={villages.map((name) => ({ value: name, label: name }))}
          optional
        />
      ) : null}
      <TextField
        {...fieldOf(form, 'place', language)}
        label={t('place')}
        hint={t('place-hint')}
        maxlength={200}
        optional
      />
      <TextField
        {...fieldOf(form, 'coordinates', language)}
        id={spotField}
        label={t('coordinates')}
        hint={t('coordinates-hint')}
        maxlength={60}
        optional
      />
      <Island
        name="portal-here"
        eager
        props={{
          field: spotField,
          words: {
            ask: t('here-ask'),
            asking: t('here-asking'),
            found: t('here-found', { metres: '{metres}' }),
            denied: t('here-denied'),
            failed: t('here-failed'),
          },
        }}
      />
      <FileField
        name="pictures"
        label={t('pictures')}
        hint={again ? `${t('pictures-again')} ${t('pictures-hint')}` : t('pictures-hint')}
        accept="image/jpeg,image/png,image/webp"
        multiple
        optional
      />
    </>
  )
}

function LegalDetails({ form }: Pick<SendPageProps, 'form'>): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <TextField
        {...field('residence')}
        label={t('residence')}
        autocomplete="street-address"
        maxlength={200}
      />
      <TextField {...field('identityPaper')} label={t('identity-paper')} maxlength={40} short />
      <Radios
        {...field('supply')}
        label={t('supply')}
        options={supplies.map((way) => ({ value: way, label: t(`supply-${way}`) }))}
      />
      <TextField {...field('purpose')} label={t('purpose')} maxlength={500} optional />
    </>
  )
}

/** The form by which somebody without an account brings something to an authority. */
export function SendPage({ place, kind, fields, villages, term, keep, form, csrf }: SendPageProps): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const pages = pagesOf[kind]
  const field = (name: string) => fieldOf(form, name, language)
  const hint = kind === 'question' ? 'title-hint' : (`title-hint-${kind}` as const)
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t(pages.sendTitle)}</h1>
        <p>
          {t('no-account')} {term ? t('within-days', { count: term.count }) : ''}
        </p>
        {term?.fixed || term?.own ? <p class="soft">{t('term-source', { source: term.source })}</p> : null}
      </header>
      <Form
        action={place.at(pages.send)}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        upload={kind === 'feedback'}
      >
        <input type="hidden" name="submission" value={field('submission').value} />
        <TextField {...field('title')} label={t(`title-${kind}`)} hint={t(hint)} maxlength={200} />
        <SelectField
          {...field('field')}
          label={t('field-label')}
          blank={t('field-blank')}
          options={fields.map(({ code, name, nameEn }) => ({
            value: code,
            label: language === 'en' ? nameEn : name,
          }))}
        />
        <TextArea {...field('body')} label={t(`body-${kind}`)} rows={7} maxlength={10_000} />
        {kind === 'feedback' ? <Where form={form} villages={villages} /> : null}
        <SenderFields form={form} keep={keep} />
        {kind === 'information' ? <LegalDetails form={form} /> : null}
        <FormActions>
          <Button variant="primary">{t('send')}</Button>
          <ButtonLink href={place.at(pages.list)}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
