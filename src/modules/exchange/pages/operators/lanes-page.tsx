import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { EmptyState, Notice } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'
import { type Identity, IdentityCard } from './identity-card.tsx'
import { LanesTable, type LanesTableProps } from './lanes-table.tsx'
import { OperatorsFrame } from './operators-frame.tsx'
import { Paged, type PageOf } from './paged.tsx'

type Props = LanesTableProps & {
  readonly page: PageOf
  readonly total: number
  readonly identity: Identity
}

/** What waits to be sent, lane by lane, and who this instance is to others. */
export function LanesPage({ page, total, identity, ...table }: Props): VNode {
  const t = useWords(words)
  const { lanes, language } = table
  return (
    <OperatorsFrame part="lanes" lead={t('lanes-lead')}>
      {identity.port === undefined ? (
        <Notice tone="warn" title={t('port-shut')}>
          {t('port-shut-words')}
        </Notice>
      ) : null}
      {lanes.length === 0 ? (
        <EmptyState icon="circle-check" title={t('lanes-none')}>
          {t('lanes-none-words')}
        </EmptyState>
      ) : (
        <LanesTable {...table} />
      )}
      <Paged
        {...{ total, language }}
        of={page}
        shown={lanes.length}
        at={(trang) => urls.lanes(null, { trang })}
      />
      <IdentityCard {...{ identity, language }} />
    </OperatorsFrame>
  )
}
