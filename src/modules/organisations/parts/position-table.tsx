import type { VNode } from 'preact'
import { sayAny, useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, EmptyState } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Position } from '../position.ts'
import { urls } from '../urls.ts'
import { Period } from './period.tsx'

/** The posts of a unit with the roles that they give; who may edit finds the way to abolish one. */
export function PositionTable({
  positions,
  edits,
}: {
  positions: readonly Position[]
  edits: boolean
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  if (positions.length === 0) return <EmptyState icon="id-card" title={t('no-positions')} />
  return (
    <DataTable
      caption={t('positions')}
      rows={positions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', head: t('position-title'), main: true, cell: ({ title }) => title },
        {
          key: 'roles',
          head: t('roles'),
          cell: ({ roles }) => roles.map((role) => sayAny(language, `organisations.role.${role}`)).join(', '),
        },
        { key: 'seats', head: t('seats'), figures: true, cell: ({ seats }) => seats },
        { key: 'since', head: t('period'), cell: (position) => <Period of={position} /> },
        ...(edits
          ? [
              {
                key: 'end',
                head: t('edit'),
                cell: ({ id }: Position) => <a href={urls.positionEnd({ id })}>{t('abolish')}</a>,
              },
            ]
          : []),
      ]}
    />
  )
}
