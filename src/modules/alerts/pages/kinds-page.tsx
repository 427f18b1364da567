import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, DataTable, Form, FormActions, Icon, PageHeader, SelectField, TextField } from '#platform/ui/index.ts' // prettier-ignore
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { categories, type Kind, type Level, scales } from '../alert.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

function Levels({ levels, language }: { levels: readonly Level[]; language: Language }): VNode {
  const t = useWords(words)
  return (
    <DataTable
      caption={t('levels')}
      captionHidden
      rows={levels}
      rowKey={({ scale, rank }) => `${scale} ${rank}`}
      columns={[
        {
          key: 'level',
          head: t('level'),
          main: true,
          cell: ({ colour, name, nameEn }) => (
            <span class="alert-grade" data-colour={colour}>
              {language === 'en' ? nameEn : name}
            </span>
          ),
        },
        { key: 'scale', head: t('scale'), cell: ({ scale }) => t(`scale-${scale}`) },
        { key: 'from', head: t('valid-from'), cell: ({ validFrom }) => formatDate(validFrom, language) },
        { key: 'source', head: t('levels-source'), cell: ({ source }) => source },
      ]}
    />
  )
}

/** Kinds of alerts, given and own; the grades with their sources. */
export function KindsPage({
  kinds,
  levels,
  language,
  csrf,
  form,
  mayArrange,
}: {
  kinds: readonly Kind[]
  levels: readonly Level[]
  language: Language
  csrf: string
  form: FormState
  mayArrange: boolean
}): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('kinds')}
        lead={t('kinds-lead')}
        crumbs={[{ href: urls.desk(), label: t('desk') }]}
      />
      <DataTable
        caption={t('kinds')}
        captionHidden
        rows={kinds}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'name',
            head: t('kind'),
            main: true,
            cell: ({ icon, name, nameEn }) => (
              <>
                <Icon name={icon} /> {language === 'en' && nameEn ? nameEn : name}
              </>
            ),
          },
          { key: 'scale', head: t('kind-scale'), cell: ({ scale }) => t(`scale-${scale}`) },
          {
            key: 'whose',
            head: t('state'),
            cell: ({ authorityId }) => t(authorityId ? 'own-kind' : 'given-kind'),
          },
          {
            key: 'close',
            head: '',
            cell: ({ code, authorityId }) =>
              authorityId && mayArrange ? (
                <Form action={urls.closeKind({ kind: code })} csrf={csrf} guard={false}>
                  <Button variant="quiet">{t('close-kind')}</Button>
                </Form>
              ) : null,
          },
        ]}
      />
      {mayArrange ? (
        <section class="stack tight">
          <h2>{t('add-kind')}</h2>
          <Form action={urls.kinds()} csrf={csrf} complaints={complaintsOf(form, language)}>
            <TextField {...field('name')} label={t('kind-name')} maxlength={80} />
            <TextField {...field('nameEn')} label={t('kind-name-en')} maxlength={80} optional />
            <SelectField
              {...field('scale')}
              label={t('kind-scale')}
              options={scales.toReversed().map((scale) => ({ value: scale, label: t(`scale-${scale}`) }))}
            />
            <SelectField
              {...field('category')}
              label={t('kind-category')}
              blank=""
              options={categories.map((one) => ({ value: one, label: t(`category-${one}`) }))}
            />
            <FormActions>
              <Button variant="primary">{t('add-kind')}</Button>
            </FormActions>
          </Form>
        </section>
      ) : null}
      <section class="stack tight">
        <h2>{t('levels')}</h2>
        <p class="soft">{t('levels-lead')}</p>
        <Levels levels={levels} language={language} />
      </section>
    </div>
  )
}
