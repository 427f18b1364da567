import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Details,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextArea,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState, freshForm } from '#platform/web/index.ts'
import type { Register } from '../book.ts'
import { words } from '../messages/index.ts'
import type { Series } from '../store/registers.ts'
import { urls } from '../urls.ts'

export type ArrangePageProps = {
  readonly language: Language
  readonly csrf: string
  readonly register: Register
  readonly series: readonly Series[]
  readonly form: FormState
  /** The form that ends the register, when that is what was sent. */
  readonly ending?: FormState
}

/** One register: from which series its next books draw, or that it ends. */
export function ArrangePage({ language, csrf, register, series, form, ending }: ArrangePageProps): VNode {
  const t = useWords(words)
  const end = ending ?? freshForm()
  return (
    <>
      <PageHeader
        title={register.name}
        lead={t('arrange-lead')}
        crumbs={[{ href: urls.arrangement(), label: t('arrange') }]}
      />
      <div class="stack loose">
        <Form
          action={urls.arrange({ id: register.id })}
          csrf={csrf}
          complaints={complaintsOf(form, language)}
        >
          <SelectField
            {...fieldOf(form, 'seriesId', language)}
            label={t('series')}
            hint={t('series-hint')}
            options={series.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea
            {...fieldOf(form, 'reason', language)}
            label={t('reason')}
            hint={t('reason-hint')}
            maxlength={500}
          />
          <FormActions>
            <Button variant="primary">{t('change-series')}</Button>
            <ButtonLink href={urls.arrangement()}>{t('back')}</ButtonLink>
          </FormActions>
        </Form>
        <Details summary={t('end-register')} open={ending !== undefined}>
          <p>{t('end-lead')}</p>
          <Form
            action={urls.endRegister({ id: register.id })}
            csrf={csrf}
            complaints={complaintsOf(end, language)}
          >
            <TextArea
              {...fieldOf(end, 'reason', language)}
              id="truong-ly-do-thoi"
              label={t('reason')}
              hint={t('reason-hint')}
              maxlength={500}
            />
            <Button variant="danger">{t('end-register')}</Button>
          </Form>
        </Details>
      </div>
    </>
  )
}
