import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import {
  Button,
  DataTable,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf } from '#platform/web/index.ts'
import { arrangeWords, deskWords } from '../../messages/index.ts'
import type { Section } from '../../site.ts'
import { deskUrls } from '../../urls.ts'
import { type ArrangeProps, ArrangeTabs } from './settings-page.tsx'

/** The sections of a site in one table: names, order, which are closed; and a new one. */
export function SectionsPage({
  language,
  csrf,
  form,
  site,
  sections,
}: ArrangeProps & { readonly sections: readonly Section[] }): VNode {
  const t = useWords(arrangeWords)
  const desk = useWords(deskWords)
  const field = (name: string) => fieldOf(form, name, language)
  const typed = (name: string, otherwise: string) => {
    const value = form.values[name]
    return typeof value === 'string' ? value : otherwise
  }
  const input = (name: string, label: string, value: string, short = false) => (
    <input
      class={short ? 'input number' : 'input'}
      name={name}
      id={`truong-${name}`}
      aria-label={label}
      aria-invalid={form.errors[name] ? 'true' : undefined}
      maxlength={120}
      inputMode={short ? 'numeric' : undefined}
      value={typed(name, value)}
    />
  )
  return (
    <div class="stack">
      <PageHeader
        title={t('sections')}
        lead={t('sections-lead')}
        crumbs={[
          { href: deskUrls.desk(), label: desk('desk') },
          { href: deskUrls.settings({ site: site.slug }), label: site.name },
        ]}
      />
      <ArrangeTabs site={site} now="sections" />
      <Form
        action={deskUrls.sections({ site: site.slug })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        wide
      >
        <DataTable
          caption={t('sections')}
          captionHidden
          rows={sections}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: t('section-name'),
              main: true,
              cell: ({ id, name }) => input(`name-${id}`, t('name-of', { name }), name),
            },
            {
              key: 'en',
              head: t('name-en'),
              cell: ({ id, name, nameEn }) => input(`en-${id}`, t('name-en-of', { name }), nameEn),
            },
            {
              key: 'inside',
              head: t('inside'),
              cell: ({ parentId }) => sections.find(({ id }) => id === parentId)?.name ?? '—',
            },
            {
              key: 'place',
              head: t('order'),
              cell: ({ id, name, place }) =>
                input(`place-${id}`, t('order-of', { name }), String(place), true),
            },
            {
              key: 'close',
              head: t('close'),
              cell: ({ id, name }) => (
                <input
                  type="checkbox"
                  name={`close-${id}`}
                  value="1"
                  aria-label={t('close-one', { name })}
                  checked={form.values[`close-${id}`] === '1'}
                />
              ),
            },
          ]}
        />
        <fieldset class="form-group">
          <legend>{t('new-section')}</legend>
          <TextField {...field('newName')} label={t('new-name')} maxlength={120} optional />
          <TextField {...field('newEn')} label={t('name-en')} maxlength={120} optional />
          <SelectField
            {...field('newParent')}
            label={t('inside')}
            blank={t('at-top')}
            options={sections
              .filter(({ parentId }) => parentId === null)
              .map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        </fieldset>
        <FormActions>
          <Button variant="primary">{t('keep')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
