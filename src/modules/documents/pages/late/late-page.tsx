import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { EmptyState, Filters, Notice, PageHeader, SelectField, Tabs } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { type LateGroup, LateUnit } from '../../parts/late/late-unit.tsx'
import { urls } from '../../urls.ts'

export type LatePageProps = {
  readonly language: Language
  readonly csrf: string
  readonly groups: readonly LateGroup[]
  readonly counts: { readonly late: number; readonly soon: number }
  readonly tabs: readonly {
    readonly only: '' | 'late' | 'soon'
    readonly href: string
    readonly current: boolean
  }[]
  readonly typed: { readonly don_vi: string; readonly nguoi: string; readonly chi: string }
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Working days that the board looks ahead. */
  readonly ahead: number
  /** Set where the list was cut. */
  readonly most?: number | undefined
  readonly here: string
}

/** What is late and what falls due soon, by unit and person; one tap asks why. */
export function LatePage(props: LatePageProps): VNode {
  const { language, groups, counts, tabs, typed, units, people, ahead, most, here, csrf } = props
  const t = useWords(words)
  const long = groups.length > 1 && counts.late + counts.soon > 12
  const figure = (value: number) => formatNumber(value, language)
  return (
    <>
      <PageHeader title={t('late-board')} lead={t('late-lead', { days: ahead })} />
      <div class="stack" id="viec-tre" data-live-topic="documents">
        <Tabs
          label={t('late-board')}
          tabs={tabs.map(({ only, ...tab }) => ({ ...tab, label: t(`late-${only || 'all'}`) }))}
        />
        {units.length > 1 || people.length > 1 ? (
          <Filters action={urls.late()} clearHref={typed.don_vi || typed.nguoi ? urls.late() : undefined}>
            {typed.chi ? <input type="hidden" name="chi" value={typed.chi} /> : null}
            <SelectField
              name="don_vi"
              label={t('late-unit')}
              value={typed.don_vi}
              blank={t('late-any-unit')}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              name="nguoi"
              label={t('late-person')}
              value={typed.nguoi}
              blank={t('late-any-person')}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Filters>
        ) : null}
        {groups.length === 0 ? (
          <EmptyState title={t('late-none')}>
            <p>{t('late-none-hint')}</p>
          </EmptyState>
        ) : (
          <p class="soft">{t('late-counts', { late: figure(counts.late), soon: figure(counts.soon) })}</p>
        )}
        {most ? <Notice tone="info">{t('late-more', { count: figure(most) })}</Notice> : null}
        {groups.map((group) => (
          <LateUnit key={group.unitId} open={!long} {...{ group, language, csrf, here }} />
        ))}
      </div>
    </>
  )
}
