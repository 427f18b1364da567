import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { KeepingFields } from '../../parts/case-files/keeping-fields.tsx'
import { urls } from '../../urls.ts'

type Choice = { readonly id: string; readonly name: string }

/** Opening a file of papers, from a line of the year's list or outside it. */
export function OpenFilePage({
  language,
  csrf,
  form,
  units,
  people,
}: {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly units: readonly Choice[]
  readonly people: readonly Choice[]
}): VNode {
  const t = useWords(words)
  const options = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }))
  const hidden = (name: string) =>
    form.values[name] ? <input type="hidden" name={name} value={String(form.values[name])} /> : null
  return (
    <>
      <PageHeader
        title={t('case-file-open')}
        lead={t('case-file-open-lead')}
        crumbs={[{ href: urls.caseFiles(), label: t('case-files') }]}
      />
      <Form action={urls.openCaseFile()} csrf={csrf} complaints={complaintsOf(form, language)}>
        {hidden('entryId')}
        {hidden('documentId')}
        <TextField {...fieldOf(form, 'title', language)} label={t('case-file-title')} />
        <TextField {...fieldOf(form, 'code', language)} label={t('case-file-code')} short />
        <TextField {...fieldOf(form, 'year', language)} label={t('case-file-year')} short />
        <SelectField
          {...fieldOf(form, 'unitId', language)}
          label={t('case-file-unit')}
          options={options(units)}
        />
        <SelectField
          {...fieldOf(form, 'responsibleId', language)}
          label={t('case-file-responsible')}
          options={options(people)}
        />
        <KeepingFields {...{ form, language }} />
        <Checkbox
          name="construction"
          value="1"
          checked={form.values['construction'] === '1'}
          label={t('case-file-construction')}
        />
        <FormActions>
          <Button variant="primary">{t('case-file-open')}</Button>
          <ButtonLink href={urls.caseFiles()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
