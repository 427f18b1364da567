import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { sayAny, useLanguage, useWords } from '#platform/i18n/index.ts'
import { type Column, DataTable } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Village } from '../village.ts'
import { SampleTag } from './period.tsx'

/** The villages of a commune; what is known of none of them has no column. */
export function VillageTable({ villages }: { villages: readonly Village[] }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const told: Column<Village>[] = [
    { key: 'former', head: t('former-names'), cell: ({ formerNames }) => formerNames.join(', ') },
    {
      key: 'people',
      head: t('population'),
      figures: true,
      cell: ({ population }) => (population === null ? '' : formatNumber(population, language)),
    },
    {
      key: 'signal',
      head: t('phone-signal'),
      cell: ({ phoneSignal }) =>
        phoneSignal === null ? '' : sayAny(language, `organisations.signal.${phoneSignal ? 'yes' : 'no'}`),
    },
  ]
  return (
    <DataTable
      caption={t('villages-of', { count: villages.length })}
      rows={villages}
      rowKey={({ id }) => id}
      dense
      columns={[
        { key: 'name', head: t('village-name'), main: true, cell: (village) => <Name village={village} /> },
        ...told.filter(({ cell }) => villages.some((village) => cell(village) !== '')),
      ]}
    />
  )
}

function Name({ village: { name, sample } }: { village: Village }): VNode {
  return (
    <>
      {name} <SampleTag sample={sample} />
    </>
  )
}
