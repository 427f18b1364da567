import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, PageHeader, Stat, StatusTag } from '#platform/ui/index.ts'
import { deskWords } from '../messages/index.ts'
import { type DemandState, demandStateOf } from '../rules/demand-state.ts'
import type { Site } from '../site.ts'
import type { Demanded } from '../store/demands.ts'
import { deskUrls } from '../urls.ts'

const tones = { told: 'good', stale: 'warn', missing: 'bad' } as const

type Line = Demanded & { readonly state: DemandState }

/** What decrees demand of the sites of the instance: over all in figures, then what is missing or stale on each. */
export function DemandsPage({
  demanded,
  sites,
  now,
}: {
  demanded: readonly Demanded[]
  sites: ReadonlyMap<string, Site>
  now: Temporal.Instant
}): VNode {
  const t = useWords(deskWords)
  const language = useLanguage()
  const lines: Line[] = demanded.map((one) => ({ ...one, state: demandStateOf(one, now) }))
  const count = (state: DemandState) => String(lines.filter((line) => line.state === state).length)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('demands')}
        lead={t('demands-lead')}
        crumbs={[{ href: deskUrls.desk(), label: t('desk') }]}
      />
      <div class="row">
        <Stat figure={count('missing')} label={t('demand-missing')} />
        <Stat figure={count('stale')} label={t('demand-stale')} />
        <Stat figure={count('told')} label={t('demand-told')} />
      </div>
      {[...Map.groupBy(lines, ({ siteId }) => siteId)].map(([siteId, own]) => (
        <section key={siteId} class="stack tight">
          <h2>{sites.get(siteId)?.name}</h2>
          <DataTable
            caption={sites.get(siteId)?.name ?? ''}
            captionHidden
            rows={own}
            rowKey={({ code }) => code}
            columns={[
              { key: 'name', head: t('demand'), main: true, cell: ({ name }) => name },
              {
                key: 'state',
                head: t('state'),
                cell: ({ state }) => <StatusTag tone={tones[state]}>{t(`demand-${state}`)}</StatusTag>,
              },
              {
                key: 'last',
                head: t('demand-last'),
                cell: ({ lastAt }) => (lastAt ? formatDate(lastAt, language) : '—'),
              },
              { key: 'source', head: t('demand-source'), cell: ({ source }) => source },
            ]}
          />
        </section>
      ))}
    </div>
  )
}
