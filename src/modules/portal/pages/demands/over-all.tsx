import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { type Column, DataTable } from '#platform/ui/index.ts'
import { demandWords } from '../../messages/index.ts'
import type { DemandState, DemandSum } from '../../rules/demand-state.ts'
import type { Site } from '../../site.ts'
import { deskUrls } from '../../urls.ts'

export const sortings = ['missing', 'stale', 'name'] as const
/** What the table of all sites is sorted by; the most missing first unless asked. */
export type Sorting = (typeof sortings)[number]

/** A page of the checklist in the address. */
const hrefOf = (sorting: Sorting, site?: string) =>
  deskUrls.demands(null, { xep: sorting === 'missing' ? undefined : sorting, trang: site })

const none: DemandSum = { told: 0, stale: 0, missing: 0 }

/** All sites in one table: how much each lacks. A site of one topic has nothing that a decree demands. */
export function OverAll({
  sums,
  sites,
  sorting,
}: {
  sums: ReadonlyMap<string, DemandSum>
  sites: readonly Site[]
  sorting: Sorting
}): VNode {
  const t = useWords(demandWords)
  const language = useLanguage()
  const of = ({ id }: Site) => sums.get(id) ?? none
  const most = (a: Site, b: Site, ...states: DemandState[]) =>
    states.map((state) => of(b)[state] - of(a)[state]).find((apart) => apart !== 0) ?? 0
  // Sites come sorted by name; what is even stays so.
  const rows = sites.toSorted((a, b) => {
    if (sorting === 'name') return 0
    return sorting === 'stale' ? most(a, b, 'stale', 'missing') : most(a, b, 'missing', 'stale')
  })
  const figure = (state: DemandState): Column<Site> => ({
    key: state,
    head: t(`demand-${state}`),
    figures: true,
    cell: (site) => (sums.has(site.id) ? formatNumber(of(site)[state], language) : '—'),
    ...(state === 'told' ? {} : { sortHref: hrefOf(state) }),
    ...(state === sorting ? { sorted: 'down' as const } : {}),
  })
  return (
    <section class="stack tight">
      <h2>{t('all-sites', { count: sites.length })}</h2>
      <p class="soft">{t('all-sites-lead')}</p>
      <DataTable
        caption={t('all-sites', { count: sites.length })}
        captionHidden
        keepTable
        dense
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'site',
            head: t('site'),
            main: true,
            sortHref: hrefOf('name'),
            ...(sorting === 'name' ? { sorted: 'up' as const } : {}),
            cell: (site) =>
              sums.has(site.id) ? (
                <a href={hrefOf(sorting, site.slug)}>{site.name}</a>
              ) : (
                <>
                  {site.name} <span class="soft">{t('topic-site')}</span>
                </>
              ),
          },
          figure('missing'),
          figure('stale'),
          figure('told'),
        ]}
      />
    </section>
  )
}
