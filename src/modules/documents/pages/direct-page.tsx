import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Checkboxes,
  DateField,
  Details,
  Form,
  FormActions,
  PageHeader,
  Radios,
  SelectField,
  TextArea,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Document } from '../document.ts'
import { words } from '../messages/index.ts'
import type { Verification } from '#modules/signatures/index.ts'
import { Paper } from '../parts/paper.tsx'
import type { Version } from '../store/versions.ts'
import { urls } from '../urls.ts'

/** The ready sentences, by the key of their words. */
export const presets = ['preset-1', 'preset-2', 'preset-3', 'preset-4'] as const

const several = (value: string | readonly string[] | undefined): readonly string[] => [value ?? []].flat()

/** Directing: the paper, the instruction in a ready sentence or own words, one unit in the lead, a deadline; made for one thumb. */
export function DirectPage({
  language,
  csrf,
  form,
  document,
  paper,
  verification,
  units,
  dues,
  waiting,
}: {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly document: Document
  readonly paper: Version | undefined
  /** What the verifier said of the signatures of the paper's file. */
  readonly verification: Verification | undefined
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly dues: readonly { readonly days: number; readonly date: Temporal.PlainDate }[]
  /** How many more papers wait for this leader. */
  readonly waiting: number
}): VNode {
  const t = useWords(words)
  const id = document.id
  const options = units.map((unit) => ({ value: unit.id, label: unit.name }))
  return (
    <>
      <PageHeader
        title={t('direct')}
        lead={document.abstract}
        crumbs={[
          { href: urls.incoming(), label: t('incoming') },
          { href: urls.document({ id }), label: document.reference || document.abstract },
        ]}
      />
      <div class="two-columns reading">
        <Paper documentId={id} version={paper} verification={verification} />
        <Form action={urls.direct({ id })} csrf={csrf} complaints={complaintsOf(form, language)}>
          <SelectField
            {...fieldOf(form, 'leadUnitId', language)}
            label={t('lead-unit')}
            blank={t('choose-one')}
            options={options}
          />
          <Radios
            {...fieldOf(form, 'preset', language)}
            label={t('instruction')}
            options={[
              ...presets.map((key) => ({ value: key, label: t(key) })),
              { value: '', label: t('own-words') },
            ]}
          />
          <TextArea {...fieldOf(form, 'instruction', language)} label={t('own-words')} rows={3} optional />
          <Radios
            {...fieldOf(form, 'dueChoice', language)}
            label={t('due-choice')}
            options={[
              ...dues.map(({ days, date }) => ({
                value: String(days),
                label: t('due-days', { days, date: formatDate(date, language) }),
              })),
              { value: 'own', label: t('due-own') },
              { value: 'none', label: t('due-none') },
            ]}
          />
          <DateField
            {...fieldOf(form, 'due', language)}
            label={t('due-own')}
            hint={t('date-hint')}
            optional
          />
          <Details
            summary={t('support-units')}
            open={
              several(form.values.supportUnitIds).length + several(form.values.informationUnitIds).length > 0
            }
          >
            <Checkboxes
              name="supportUnitIds"
              label={t('support-units')}
              values={several(form.values.supportUnitIds)}
              options={options}
            />
            <Checkboxes
              name="informationUnitIds"
              label={t('information-units')}
              values={several(form.values.informationUnitIds)}
              options={options}
            />
          </Details>
          {waiting > 1 ? (
            <Checkbox name="next" label={t('direct-next')} checked={form.values.next !== '0'} />
          ) : null}
          <FormActions>
            <Button variant="primary" icon="send">
              {t('direct-do')}
            </Button>
            <ButtonLink href={urls.step({ id, step: 'file' })}>{t('file')}</ButtonLink>
            <ButtonLink href={urls.document({ id })}>{t('back')}</ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  )
}
