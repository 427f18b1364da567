import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  DataTable,
  EmptyState,
  FileField,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Import } from '../../import.ts'
import { deskWords, importWords } from '../../messages/index.ts'
import type { Site } from '../../site.ts'
import { deskUrls } from '../../urls.ts'
import { ImportState } from './import-state.tsx'

export type ImportsPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  /** Sites of the authority into which may be imported; never empty. */
  readonly sites: readonly Site[]
  readonly imports: readonly Import[]
}

function Bring({ language, csrf, form, sites }: ImportsPageProps): VNode {
  const t = useWords(importWords)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <Form action={deskUrls.imports()} csrf={csrf} upload complaints={complaintsOf(form, language)}>
      <p class="soft">{t('bring-steps')}</p>
      {sites.length > 1 ? (
        <SelectField
          {...field('site')}
          label={t('site')}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <TextField
        {...field('source')}
        label={t('source')}
        hint={t('source-hint')}
        maxlength={300}
        autocomplete="off"
      />
      <FileField {...field('file')} label={t('file')} hint={t('file-hint')} />
      <TextArea {...field('pasted')} label={t('pasted')} rows={3} optional />
      <FormActions>
        <Button variant="primary" icon="upload">
          {t('bring-button')}
        </Button>
      </FormActions>
    </Form>
  )
}

/** What was brought from old sites, and the way to bring more. */
export function ImportsPage(props: ImportsPageProps): VNode {
  const t = useWords(importWords)
  const desk = useWords(deskWords)
  const { imports, language, sites } = props
  return (
    <div class="stack loose">
      <PageHeader
        title={t('imports')}
        lead={t('imports-lead')}
        crumbs={[{ href: deskUrls.desk(), label: desk('desk') }]}
      />
      <section class="stack tight">
        <h2>{t('bring')}</h2>
        <Bring {...props} />
      </section>
      <section class="stack tight" id="da-mang" data-live-topic="imports">
        <h2>{t('brought')}</h2>
        {imports.length === 0 ? (
          <EmptyState icon="inbox" title={t('nothing-brought')}>
            <p>{t('nothing-brought-lead')}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t('brought')}
            captionHidden
            rows={imports}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'file',
                head: t('file'),
                main: true,
                cell: ({ id, fileName }) => <a href={deskUrls.import({ import: id })}>{fileName}</a>,
              },
              { key: 'from', head: t('from'), cell: ({ source }) => source },
              {
                key: 'site',
                head: t('site'),
                cell: ({ siteId }) => sites.find(({ id }) => id === siteId)?.name ?? '—',
              },
              { key: 'state', head: t('state'), cell: (one) => <ImportState step={one.step} /> },
              { key: 'by', head: t('by'), cell: ({ byName }) => byName },
              { key: 'when', head: t('when'), cell: ({ at }) => formatDateTime(at, language) },
            ]}
          />
        )}
      </section>
    </div>
  )
}
