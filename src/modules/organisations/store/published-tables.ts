import type { AuthorityId, AuthorityKind, AuthorityLevel } from '../authority.ts'
import type { Contacts } from '../contacts.ts'
import type { UnitId, UnitKind } from '../unit.ts'
import type { CodesTable, LineageTable, VillagesTable } from './tables.ts'

type Day = Temporal.PlainDate
type Period = { valid_from: Day; valid_to: Day | null }

export type PublishedAuthoritiesView = Period & {
  authority_id: AuthorityId
  slug: string
  level: AuthorityLevel
  kind: AuthorityKind
  hosted: boolean
  sample: boolean
  version_from: Day
  version_to: Day | null
  name: string
  place_name: string
  parent_id: AuthorityId | null
  contacts: Contacts
}

export type PublishedUnitsView = {
  unit_id: UnitId
  authority_id: AuthorityId
  kind: UnitKind
  sample: boolean
  version_from: Day
  version_to: Day | null
  name: string
  parent_unit_id: UnitId | null
  remit: string
  contacts: Contacts
  sort: number
}

declare module '#platform/database/transaction.ts' {
  interface Database {
    'organisations.published_authorities': PublishedAuthoritiesView
    'organisations.published_units': PublishedUnitsView
    'organisations.published_codes': Omit<CodesTable, 'id'>
    'organisations.published_lineage': Pick<
      LineageTable,
      'authority_id' | 'to_authority_id' | 'kind' | 'effective_on' | 'instrument'
    >
    'organisations.published_villages': Omit<VillagesTable, 'id' | 'phone_signal' | 'from_village_id'>
  }
}
