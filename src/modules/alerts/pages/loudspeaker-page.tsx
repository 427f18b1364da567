import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, PageHeader } from '#platform/ui/index.ts'
import type { Airing, Recording, Script } from '../loudspeaker.ts'
import { loudspeakerWords } from '../messages/index.ts'
import { AiringsTable } from '../parts/airings-table.tsx'
import { readingMinutes } from '../rules/timetable.ts'
import { urls } from '../urls.ts'

/** The loudspeaker desk: the week with its log, and the scripts. */
export function LoudspeakerPage({
  airings,
  scripts,
  now,
  mayWrite,
  recordings,
}: {
  airings: readonly Airing[]
  scripts: readonly Script[]
  now: Temporal.Instant
  mayWrite: boolean
  /** By script. */
  recordings: ReadonlyMap<string, Recording>
}): VNode {
  const t = useWords(loudspeakerWords)
  const language = useLanguage()
  return (
    <div class="stack loose">
      <PageHeader
        title={t('loudspeaker')}
        lead={t('loudspeaker-lead')}
        actions={
          mayWrite ? (
            <ButtonLink variant="primary" href={urls.write()}>
              {t('write')}
            </ButtonLink>
          ) : undefined
        }
      />
      <section class="stack tight">
        <h2>{t('this-week')}</h2>
        {airings.length > 0 ? (
          <AiringsTable {...{ airings, now, recordings }} mayNote={mayWrite} titled />
        ) : (
          <EmptyState icon="radio" title={t('nothing-planned')}>
            <p>{t('nothing-planned-lead')}</p>
          </EmptyState>
        )}
      </section>
      {scripts.length > 0 ? (
        <section class="stack tight">
          <h2>{t('scripts')}</h2>
          <DataTable
            caption={t('scripts')}
            captionHidden
            rows={scripts}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                head: t('title'),
                main: true,
                cell: ({ id, title }) => <a href={urls.script({ script: id })}>{title}</a>,
              },
              { key: 'source', head: t('taken-from'), cell: ({ sourceType }) => t(`source-${sourceType}`) },
              {
                key: 'minutes',
                head: t('length'),
                cell: ({ body }) => t('minutes', { count: readingMinutes(body) }),
              },
              {
                key: 'made',
                head: t('author'),
                cell: ({ madeAt, madeByName }) => `${madeByName}, ${formatDateTime(madeAt, language)}`,
              },
            ]}
          />
        </section>
      ) : null}
    </div>
  )
}
