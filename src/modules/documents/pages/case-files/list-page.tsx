import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  PageHeader,
  Pagination,
  SelectField,
  StatusTag,
  Tabs,
  TextField,
} from '#platform/ui/index.ts'
import { type CaseFileState, caseFileStates } from '../../case-file.ts'
import { words } from '../../messages/index.ts'
import { DeliveryTag } from '../../parts/case-files/delivery-tag.tsx'
import type { ListedCaseFile } from '../../store/case-files/list-case-files.ts'
import { urls } from '../../urls.ts'
import { sayKeeping, toneOfFile } from './say-file.ts'

export type CaseFilesPageProps = {
  readonly language: Language
  readonly files: readonly ListedCaseFile[]
  readonly state: CaseFileState | undefined
  readonly typed: { readonly q: string; readonly nam: string; readonly don_vi: string }
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly years: readonly number[]
  readonly today: Temporal.PlainDate
  readonly mayOpen: boolean
  readonly at: (changed: Record<string, string | undefined>) => string
  readonly nextHref?: string | undefined
  readonly previousHref?: string | undefined
}

/** The files of papers that the reader may open, by where they stand. */
export function CaseFilesPage(props: CaseFilesPageProps): VNode {
  const { language, files, state, typed, units, years, today, mayOpen, at, nextHref, previousHref } = props
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('case-files')}
        lead={t('case-files-lead')}
        actions={
          <>
            {mayOpen ? (
              <ButtonLink href={urls.openCaseFile()} variant="primary" icon="plus">
                {t('case-file-open')}
              </ButtonLink>
            ) : null}
            <ButtonLink href={urls.deliveries()}>{t('deliveries-link')}</ButtonLink>
            <ButtonLink href={urls.disposals()}>{t('disposals-link')}</ButtonLink>
            <ButtonLink href={urls.checkPackage()}>{t('package-check')}</ButtonLink>
            <ButtonLink href={urls.yearList({ year: String(today.year) })}>{t('case-list-link')}</ButtonLink>
          </>
        }
      />
      <div class="stack" id="ho-so" data-live-topic="case-files">
        <Tabs
          label={t('case-files')}
          tabs={[undefined, ...caseFileStates].map((one) => ({
            label: t(one ? `case-file-state-${one}` : 'case-file-all'),
            href: at({ trang_thai: one, tu: undefined }),
            current: one === state,
          }))}
        />
        <Filters
          action={urls.caseFiles()}
          clearHref={urls.caseFiles(null, state ? { trang_thai: state } : {})}
        >
          {state ? <input type="hidden" name="trang_thai" value={state} /> : null}
          <TextField name="q" label={t('case-file-search')} value={typed.q} type="search" />
          <SelectField
            name="don_vi"
            label={t('case-file-unit')}
            value={typed.don_vi}
            blank={t('case-file-any-unit')}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="nam"
            label={t('case-file-year')}
            value={typed.nam}
            blank={t('case-file-any-year')}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
        </Filters>
        {files.length === 0 ? (
          <EmptyState title={t('case-file-none')}>
            <p>{t('case-file-none-hint')}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t('case-files')}
            rows={files}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                head: t('case-file-title'),
                main: true,
                cell: ({ id, code, title }) => (
                  <a href={urls.caseFile({ id })}>
                    {code} · {title}
                  </a>
                ),
              },
              { key: 'unit', head: t('case-file-unit'), cell: ({ unitName }) => unitName },
              {
                key: 'person',
                head: t('case-file-responsible'),
                cell: ({ responsibleName }) => responsibleName,
              },
              { key: 'keep', head: t('case-file-retention'), cell: (file) => sayKeeping(t, file) },
              {
                key: 'papers',
                head: t('case-file-papers'),
                figures: true,
                cell: ({ papers }) => formatNumber(papers, language),
              },
              {
                key: 'state',
                head: t('case-file-state'),
                cell: (file) => (
                  <>
                    <StatusTag tone={toneOfFile[file.state]}>{t(`case-file-state-${file.state}`)}</StatusTag>{' '}
                    <DeliveryTag {...{ file, today, language }} />
                  </>
                ),
              },
            ]}
          />
        )}
        <Pagination {...(nextHref ? { nextHref } : {})} {...(previousHref ? { previousHref } : {})} />
      </div>
    </>
  )
}
