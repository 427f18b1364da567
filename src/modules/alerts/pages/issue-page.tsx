import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Form,
  FormActions,
  type Option,
  PageHeader,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { certainties, type Kind, type Level } from '../alert.ts'
import { words } from '../messages/index.ts'
import { AreaFields } from '../parts/area-fields.tsx'
import { urls } from '../urls.ts'

export type IssuePageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly action: string
  readonly title: string
  readonly lead?: string
  /** To choose from; undefined where the alert has its kind. */
  readonly kinds: readonly Kind[] | undefined
  readonly levels: readonly Level[]
  readonly places: readonly Option[]
  /** A leader needs no reason. */
  readonly leads: boolean
}

/** Issuing an alert, or its next issue. */
export function IssuePage({
  language,
  csrf,
  form,
  action,
  title,
  lead,
  kinds,
  levels,
  places,
  leads,
}: IssuePageProps): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  const nameOf = (one: { readonly name: string; readonly nameEn: string }) =>
    language === 'en' && one.nameEn ? one.nameEn : one.name
  return (
    <>
      <PageHeader title={title} lead={lead} crumbs={[{ href: urls.desk(), label: t('desk') }]} />
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)} wide>
        {kinds ? (
          <>
            <Checkbox
              name="drill"
              label={t('drill-tick')}
              hint={t('drill-hint')}
              checked={form.values['drill'] === '1'}
            />
            <SelectField
              {...field('kind')}
              label={t('kind')}
              blank=""
              options={kinds.map((kind) => ({
                value: kind.code,
                label: nameOf(kind),
                group: t(`scale-${kind.scale}`),
              }))}
            />
          </>
        ) : null}
        <SelectField
          {...field('level')}
          label={t('level')}
          blank=""
          options={levels.map((level) => ({
            value: `${level.scale}:${level.rank}`,
            label: nameOf(level),
            group: t(`scale-${level.scale}`),
          }))}
        />
        <TextField {...field('headline')} label={t('headline')} hint={t('headline-hint')} maxlength={160} />
        <TextArea
          {...field('advice')}
          label={t('advice')}
          hint={t('advice-hint')}
          rows={5}
          maxlength={2000}
        />
        <TextArea
          {...field('happening')}
          label={t('happening')}
          hint={t('happening-hint')}
          rows={3}
          maxlength={2000}
          optional
        />
        <Radios
          {...field('certainty')}
          label={t('certainty')}
          options={certainties.map((one) => ({ value: one, label: t(`certainty-${one}`) }))}
        />
        <TextField {...field('from')} label={t('from')} hint={t('from-hint')} short optional />
        <TextField {...field('until')} label={t('until')} hint={t('until-hint')} short />
        <AreaFields {...{ form, language, places }} />
        <TextArea
          {...field('phones')}
          label={t('phones')}
          hint={t('phones-hint')}
          rows={3}
          maxlength={600}
          optional
        />
        <TextField
          {...field('source')}
          label={t('source')}
          hint={t('source-hint')}
          maxlength={200}
          optional
        />
        {leads ? null : (
          <TextField {...field('aloneWhy')} label={t('alone-field')} hint={t('alone-hint')} maxlength={300} />
        )}
        <FormActions>
          <Button variant="danger" icon="siren">
            {title}
          </Button>
          <ButtonLink href={urls.desk()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
