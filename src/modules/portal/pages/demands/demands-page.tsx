import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { PageHeader, Stat } from '#platform/ui/index.ts'
import { demandWords } from '../../messages/index.ts'
import { type DemandState, sumDemands } from '../../rules/demand-state.ts'
import type { Site } from '../../site.ts'
import { deskUrls } from '../../urls.ts'
import { type DemandLine, type Mends, OneSite } from './one-site.tsx'
import { OverAll, type Sorting } from './over-all.tsx'

/** What decrees demand of the sites of the instance: over all in figures and one table, then each piece on the chosen site with the way to mend it. */
export function DemandsPage({
  lines,
  sites,
  chosen,
  mends,
  sorting,
  opensDesk,
}: {
  lines: readonly DemandLine[]
  /** The living sites. */
  sites: readonly Site[]
  chosen: Site | undefined
  /** What the reader may do about what the chosen site lacks. */
  mends: Mends
  sorting: Sorting
  /** The reader works at the editors' desk. */
  opensDesk: boolean
}): VNode {
  const t = useWords(demandWords)
  const count = (state: DemandState) => String(lines.filter((line) => line.state === state).length)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('demands')}
        lead={t('demands-lead')}
        crumbs={opensDesk ? [{ href: deskUrls.desk(), label: t('desk-crumb') }] : []}
      />
      <div class="row">
        <Stat figure={count('missing')} label={t('demand-missing')} />
        <Stat figure={count('stale')} label={t('demand-stale')} />
        <Stat figure={count('told')} label={t('demand-told')} />
      </div>
      {chosen ? (
        <OneSite site={chosen} lines={lines.filter(({ siteId }) => siteId === chosen.id)} mends={mends} />
      ) : null}
      <OverAll sums={sumDemands(lines)} sites={sites} sorting={sorting} />
    </div>
  )
}
