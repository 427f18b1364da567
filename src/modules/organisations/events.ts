import type { Announcement } from '#platform/database/index.ts'
import type { Authority, AuthorityId } from './authority.ts'
import type { Descent, Edit } from './lineage.ts'
import type { Position } from './position.ts'
import type { Unit } from './unit.ts'

/** What this module announces; higher modules subscribe to these names. */
export const events = {
  authorityCreated: 'organisations.authority-created',
  authorityRenamed: 'organisations.authority-renamed',
  authorityAmended: 'organisations.authority-amended',
  authorityDissolved: 'organisations.authority-dissolved',
  authoritiesMerged: 'organisations.authorities-merged',
  authoritySplit: 'organisations.authority-split',
  codeAssigned: 'organisations.code-assigned',
  unitCreated: 'organisations.unit-created',
  unitRenamed: 'organisations.unit-renamed',
  unitAmended: 'organisations.unit-amended',
  unitMoved: 'organisations.unit-moved',
  unitTransferred: 'organisations.unit-transferred',
  unitDissolved: 'organisations.unit-dissolved',
  positionCreated: 'organisations.position-created',
  positionClosed: 'organisations.position-closed',
  villagesRecorded: 'organisations.villages-recorded',
  rowsImported: 'organisations.rows-imported',
  holidaysAdopted: 'organisations.holidays-adopted',
  specialDayEntered: 'organisations.special-day-entered',
  specialDayChanged: 'organisations.special-day-changed',
  specialDayRemoved: 'organisations.special-day-removed',
  officeHoursSet: 'organisations.office-hours-set',
  schemePlanned: 'organisations.scheme-planned',
  schemeCarriedOut: 'organisations.scheme-carried-out',
} as const

type Told = { readonly before?: unknown; readonly after?: unknown }
type Event = (typeof events)[keyof typeof events]

/** An event about an authority: in its own chain of the record, and a reason to render public pages anew. */
export function aboutAuthority(name: Event, id: AuthorityId, told: Told, edit: Edit): Announcement {
  return {
    ...about(name, { type: 'authority', id }, id, told, edit),
    publishes: true,
    topics: [`authority:${id}`],
  }
}

/** An event about a unit. */
export function aboutUnit(
  name: Event,
  unit: Pick<Unit, 'id' | 'authorityId'>,
  told: Told,
  edit: Edit,
): Announcement {
  const { id, authorityId } = unit
  return {
    ...about(name, { type: 'unit', id }, authorityId, told, edit),
    publishes: true,
    topics: [`unit:${id}`],
  }
}

/** An event about the calendar that the instance shares: a special day by its id, or a year; in the instance's own chain. */
export function aboutCalendar(name: Event, id: string, told: Told, edit: Edit): Announcement {
  const type = name === events.holidaysAdopted ? 'calendar-year' : 'special-day'
  return {
    ...about(name, { type, id }, undefined, told, edit),
    publishes: true,
    topics: ['working-calendar'],
  }
}

/** An event about a position; anonymous pages show none. */
export function aboutPosition(name: Event, position: Position, told: Told, edit: Edit): Announcement {
  const { id, authorityId, unitId } = position
  return { ...about(name, { type: 'position', id }, authorityId, told, edit), topics: [`unit:${unitId}`] }
}

function about(
  name: Event,
  subject: Announcement['subject'],
  authorityId: AuthorityId | undefined,
  told: Told,
  edit: Edit,
): Announcement {
  const { before, after } = told
  const ordered = edit.orderedBy ? { orderedBy: edit.orderedBy } : {}
  return {
    name,
    subject,
    ...(authorityId ? { authorityId } : {}),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after: { ...(after as object), ...ordered } }),
    reason: edit.reason,
  }
}

/** What subscribers learn of an end: whom to ask from then on. */
export type Ended = {
  readonly on: string
  readonly instrument: string
  readonly kind: Descent['kind']
  readonly successorIds: readonly AuthorityId[]
  readonly authority?: Authority
}
