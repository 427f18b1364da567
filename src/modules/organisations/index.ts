/** The front door of organisations: authorities, units, positions, villages, codes and lineage, each valid in time. */
export type {
  Authority,
  AuthorityFacts,
  AuthorityId,
  AuthorityKind,
  AuthorityLevel,
  NewAuthority,
} from './authority.ts'
export { authorityKinds, authorityLevels } from './authority.ts'
export { type Code, type CodeScheme, codeSchemes, type NewCode } from './code.ts'
export { contactParts, type Contacts, contactsSchema } from './contacts.ts'
export { type Descent, type Edit, type LineageKind, lineageKinds } from './lineage.ts'
export {
  type NewPosition,
  type Position,
  type PositionId,
  type PositionKind,
  positionKinds,
  type Role,
  roles,
} from './position.ts'
export type { PlannedSuccessor, PlannedUnit, Scheme, SchemeId, SchemeStep } from './scheme.ts'
export { type OfficeHoursFrom } from './office-hours.ts'
export { type SpecialDay, type SpecialDayFacts, type SpecialDayId, specialDayKinds } from './special-day.ts'
export { type NewUnit, type Unit, type UnitFacts, type UnitId, type UnitKind, unitKinds } from './unit.ts'
export type { NewVillage, Village, VillageId } from './village.ts'
export type { AuthorityVersion, UnitVersion } from './version.ts'
export type { Validity } from './validity.ts'

export { events as organisationEvents } from './events.ts'
export { mayEdit, mayOrder } from './rules/access.ts'
export { coversDay } from './rules/validity.ts'
export { usualOf as usualOfPosition } from './rules/position-roles.ts'

export {
  type AuthorityFilter,
  findAuthority,
  findAuthorityBySlug,
  getAuthority,
  listAuthorities,
} from './store/authorities.ts'
export { listAuthorityVersions } from './store/authority-versions.ts'
export { findCode, listCodes, listMeanings } from './store/codes.ts'
export {
  findAnswering as whoAnswersFor,
  findAnsweringUnits as whichUnitsAnswerFor,
  listLineage,
  listUnitLineage,
} from './store/lineage.ts'
export { findPosition, getPosition, listPositions, type PositionFilter } from './store/positions.ts'
export { getScheme, listSchemes } from './store/schemes.ts'
export { type AuthorityBranch, getTree as treeOf, type UnitBranch } from './store/tree.ts'
export { findUnit, getUnit, listEndedUnits, listUnits } from './store/units.ts'
export { listUnitVersions } from './store/unit-versions.ts'
export {
  findPublishedHours,
  listPublishedAuthorities,
  listPublishedThreads,
  listPublishedUnits,
  listPublishedVillages,
  type PublishedAuthority,
  type PublishedThread,
  type PublishedUnit,
} from './store/published.ts'
export { listVillages } from './store/villages.ts'
export {
  getWorkingCalendar as workingCalendarOf,
  listReckonedDays as specialDaysOf,
  type ReckonedDay,
} from './store/working-calendar.ts'
export { findAuthorityByCode, findPast as whatWas, type Past } from './store/what-was.ts'

export { adoptHolidays, type AdoptHolidays } from './acts/adopt-holidays.ts'
export { assignCode, type AssignCode } from './acts/assign-code.ts'
export { carryOutScheme, type CarryOutScheme } from './acts/carry-out-scheme.ts'
export { changeSpecialDay, type ChangeSpecialDay } from './acts/change-special-day.ts'
export { closePosition, type ClosePosition } from './acts/close-position.ts'
export { createAuthority, type CreateAuthority } from './acts/create-authority.ts'
export { createPosition, type CreatePosition } from './acts/create-position.ts'
export { createUnit, type CreateUnit } from './acts/create-unit.ts'
export { dissolveAuthority, type DissolveAuthority } from './acts/dissolve-authority.ts'
export { dissolveUnit, type DissolveUnit } from './acts/dissolve-unit.ts'
export {
  type EditAuthorityContacts,
  editAuthorityContacts,
  type EditUnitContacts,
  editUnitContacts,
} from './acts/edit-contacts.ts'
export { enterSpecialDay, type EnterSpecialDay } from './acts/enter-special-day.ts'
export { mergeAuthorities, type MergeAuthorities } from './acts/merge-authorities.ts'
export { moveUnit, type MoveUnit } from './acts/move-unit.ts'
export { planScheme, type PlanScheme } from './acts/plan-scheme.ts'
export { recordVillages, type RecordVillages } from './acts/record-villages.ts'
export { removeSpecialDay, type RemoveSpecialDay } from './acts/remove-special-day.ts'
export { renameAuthority, type RenameAuthority } from './acts/rename-authority.ts'
export { renameUnit, type RenameUnit } from './acts/rename-unit.ts'
export { setOfficeHours, type SetOfficeHours } from './acts/set-office-hours.ts'
export { splitAuthority, type SplitAuthority } from './acts/split-authority.ts'
export { transferUnit, type TransferUnit } from './acts/transfer-unit.ts'

export { importPositions } from './acts/import-positions.ts'
export { importUnits } from './acts/import-units.ts'
export { checkPositionRows } from './rules/check-position-rows.ts'
export { checkUnitRows } from './rules/check-unit-rows.ts'
export { ContactList } from './parts/contact-fields.tsx'
export { OfficeWeek } from './parts/office-week.tsx'
export { positionColumns, positionKindOf, unitColumns, unitKindOf } from './parts/columns.ts'
export { urls as organisationUrls } from './urls.ts'
