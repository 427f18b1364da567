import type { VNode } from 'preact'
import { fold } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  DataTable,
  Form,
  FormActions,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Found, Import } from '../../import.ts'
import { importWords } from '../../messages/index.ts'
import type { Section } from '../../site.ts'
import { deskUrls } from '../../urls.ts'

export type OrderFormProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly job: Import
  readonly found: Found
  /** Open sections of the site. */
  readonly sections: readonly Section[]
}

/** A name as it is compared: without marks, signs and the word "và". */
const alike = (name: string) =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\bva\b/g, '')
    .replaceAll(' ', '')

/** Which old section goes where, whether it is published, and why: the one form that changes something. */
export function OrderForm({ language, csrf, form, job, found, sections }: OrderFormProps): VNode {
  const t = useWords(importWords)
  const field = (name: string) => fieldOf(form, name, language)
  const likely = (name: string) =>
    (
      sections.find((section) => alike(section.name) === alike(name)) ??
      sections.find((section) => alike(section.name).startsWith(alike(name)))
    )?.id
  const options = [
    { value: 'new', label: t('to-new') },
    { value: 'none', label: t('to-none') },
    ...sections.map(({ id, name }) => ({ value: id as string, label: name })),
  ]
  const typed = (name: string, usual: string) => field(name).value || usual
  return (
    <Form
      action={deskUrls.import({ import: job.id })}
      csrf={csrf}
      complaints={complaintsOf(form, language)}
      wide
    >
      {found.sections.length > 0 ? (
        <>
          <h3>{t('where-title')}</h3>
          <p class="soft">{t('where-lead')}</p>
          <DataTable
            caption={t('where-title')}
            captionHidden
            rows={found.sections.map((section, at) => ({ ...section, at }))}
            rowKey={({ id }) => id}
            columns={[
              { key: 'old', head: t('old-section'), main: true, cell: ({ name }) => name },
              {
                key: 'count',
                head: t('articles'),
                cell: ({ articles }) => t('section-articles', { count: articles }),
              },
              {
                key: 'to',
                head: t('to'),
                cell: ({ at, name }) => (
                  <select
                    class="input"
                    name={`to-${at}`}
                    id={`truong-to-${at}`}
                    aria-label={t('to-of', { name })}
                  >
                    {options.map(({ value, label }) => (
                      <option
                        key={value}
                        value={value}
                        selected={typed(`to-${at}`, likely(name) ?? 'new') === value}
                      >
                        {label}
                      </option>
                    ))}
                  </select>
                ),
              },
            ]}
          />
        </>
      ) : null}
      {found.unplaced > 0 ? (
        <SelectField
          {...field('otherwise')}
          label={t('otherwise', { count: found.unplaced })}
          value={typed('otherwise', likely('Tin tức') ?? sections[0]?.id ?? 'none')}
          options={options.slice(1)}
        />
      ) : null}
      <Radios
        {...field('mode')}
        label={t('mode')}
        options={(['public', 'drafts'] as const).map((value) => ({ value, label: t(`mode-${value}`) }))}
      />
      <TextField {...field('why')} label={t('why')} hint={t('why-hint')} maxlength={500} />
      <TextArea
        {...field('disclosure')}
        label={t('disclosure')}
        hint={t('disclosure-hint')}
        rows={2}
        maxlength={300}
        optional
      />
      <p class="soft">{t('order-lead')}</p>
      <FormActions>
        <Button variant="primary">{t('order')}</Button>
      </FormActions>
    </Form>
  )
}
