import type { VNode } from 'preact'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DataTable, Details, PageHeader } from '#platform/ui/index.ts'
import { columnType, type DatasetFacts } from '../../dataset.ts'
import { datasetWords } from '../../messages/index.ts'
import { portalUrls } from '../../urls.ts'

/** The data sets for everybody, each with its size, its last change and its files. */
export function DatasetsPage({
  sets,
  publisher,
}: {
  sets: readonly DatasetFacts[]
  publisher: string
}): VNode {
  const t = useWords(datasetWords)
  const language = useLanguage()
  return (
    <div class="stack loose">
      <PageHeader title={t('open-data')} lead={t('open-data-lead')} />
      <div class="grid">
        {sets.map(({ key, rows, changedAt, columns }) => (
          <Card key={key} title={<span id={key}>{t(`set-${key}`)}</span>}>
            <div class="stack tight">
              <p>{t(`about-${key}`)}</p>
              <p class="soft">
                {t('rows', { count: formatNumber(rows, language) })}
                {changedAt ? ` · ${t('changed', { at: formatDateTime(changedAt, language) })}` : ''}
              </p>
              <Details summary={t('schema', { count: columns.length })}>
                <DataTable
                  caption={t(`set-${key}`)}
                  captionHidden
                  rows={columns}
                  rowKey={(name) => name}
                  columns={[
                    { key: 'name', head: t('column'), main: true, cell: (name) => <code>{name}</code> },
                    { key: 'holds', head: t('column-holds'), cell: (name) => t(`col-${name}` as 'col-ten') },
                    { key: 'type', head: t('column-type'), cell: (name) => t(`type-${columnType(name)}`) },
                  ]}
                />
              </Details>
              <div class="row">
                <ButtonLink href={portalUrls.dataCsv({ set: key })} download>
                  {t('get-csv')}
                </ButtonLink>
                <ButtonLink href={portalUrls.dataJson({ set: key })} download>
                  {t('get-json')}
                </ButtonLink>
              </div>
            </div>
          </Card>
        ))}
      </div>
      <section class="stack tight">
        <h2>{t('licence-title')}</h2>
        <p>{t('licence', { name: publisher })}</p>
        <p>
          <a href={portalUrls.dataCatalogue()}>{t('catalogue')}</a>
        </p>
      </section>
    </div>
  )
}
