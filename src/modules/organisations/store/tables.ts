import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { AuthorityId, AuthorityKind, AuthorityLevel } from '../authority.ts'
import type { CodeScheme } from '../code.ts'
import type { Contacts } from '../contacts.ts'
import type { LineageKind } from '../lineage.ts'
import type { PositionId, PositionKind, Role } from '../position.ts'
import type { PlannedSuccessor, SchemeId } from '../scheme.ts'
import type { UnitId, UnitKind } from '../unit.ts'
import type { VillageId } from '../village.ts'

type Day = Temporal.PlainDate
type Period = { valid_from: Day; valid_to: Day | null }
type Version = Period & {
  id: Id<'version'>
  reason: string
  changed_by: string
  changed_at: Temporal.Instant
}

export type AuthoritiesTable = Period & {
  id: AuthorityId
  authority_id: GeneratedAlways<AuthorityId>
  level: AuthorityLevel
  kind: AuthorityKind
  slug: string
  hosted: boolean
  sample: boolean
}

export type AuthorityVersionsTable = Version & {
  authority_id: AuthorityId
  name: string
  place_name: string
  abbreviation: string
  parent_id: AuthorityId | null
  contacts: Contacts
}

export type UnitsTable = Period & { id: UnitId; authority_id: AuthorityId; kind: UnitKind; sample: boolean }

export type UnitVersionsTable = Version & {
  unit_id: UnitId
  authority_id: AuthorityId
  name: string
  abbreviation: string
  parent_unit_id: UnitId | null
  remit: string
  contacts: Contacts
  sort: number
  published: boolean
}

export type PositionsTable = Period & {
  id: PositionId
  authority_id: AuthorityId
  unit_id: UnitId
  title: string
  kind: PositionKind
  roles: readonly Role[]
  rank: number
  seats: number
  reason: string
  sample: boolean
}

export type VillagesTable = Period & {
  id: VillageId
  authority_id: AuthorityId
  name: string
  former_names: readonly string[]
  population: number | null
  phone_signal: boolean | null
  from_village_id: VillageId | null
  sample: boolean
}

export type CodesTable = Period & {
  id: Id<'code'>
  authority_id: AuthorityId
  unit_id: UnitId | null
  scheme: CodeScheme
  code: string
  sample: boolean
}

export type LineageTable = {
  id: Id<'descent'>
  authority_id: AuthorityId
  unit_id: UnitId | null
  to_authority_id: AuthorityId | null
  to_unit_id: UnitId | null
  kind: LineageKind
  effective_on: Day
  instrument: string
  reason: string
  changed_by: string
  changed_at: Temporal.Instant
  sample: boolean
}

export type SchemesTable = {
  id: SchemeId
  authority_id: AuthorityId
  title: string
  instrument: string
  planned_on: Day
  planned_by: string
  planned_at: Temporal.Instant
  carried_out_on: Day | null
  carried_out_by: string | null
  carried_out_at: Temporal.Instant | null
  sample: boolean
}

export type SchemeStepsTable = {
  id: Id<'step'>
  scheme_id: SchemeId
  step: number
  from_ids: readonly AuthorityId[]
  successor: ColumnType<PlannedSuccessor | null, string | null, never>
}

declare module '#platform/database/transaction.ts' {
  interface Database {
    'organisations.authorities': AuthoritiesTable
    'organisations.authority_versions': AuthorityVersionsTable
    'organisations.units': UnitsTable
    'organisations.unit_versions': UnitVersionsTable
    'organisations.positions': PositionsTable
    'organisations.villages': VillagesTable
    'organisations.codes': CodesTable
    'organisations.lineage': LineageTable
    'organisations.schemes': SchemesTable
    'organisations.scheme_steps': SchemeStepsTable
  }
}
