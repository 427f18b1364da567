import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { getUnit } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { yearListChanged } from '../../events.ts'
import { mayApproveList, mayDraftList } from '../../rules/case-files/year-list.ts'
import {
  closeEntry,
  type EntryFacts,
  findYearList,
  insertEntry,
  listEntries,
  lockYearList,
  updateApproved,
} from '../../store/case-files/year-lists.ts'
import { authorityOf } from '../../store/person.ts'
import { generalStanding } from '../standing.ts'

export type EnterEntry = Omit<EntryFacts, 'unitName'> & { readonly year: number }

/** Enters an expected file into the list of a year that is not approved yet. @see NĐ 30/2020 Đ.28 */
export async function enterEntry(tx: Tx, { year, ...entry }: EnterEntry): Promise<void> {
  const list = await lockYearList(tx, year)
  permit(mayDraftList(generalStanding(tx), list, entry.unitId))
  if (entry.title.trim() === '' || entry.code.trim() === '')
    refuse(422, reason('documents.case-file-title-needed'))
  const unit = await getUnit(tx, entry.unitId)
  if (unit.authorityId !== authorityOf(tx.actor)) refuse(422, reason('documents.choose-unit'))
  const heading = entry.heading.trim() || unit.name
  if (!(await insertEntry(tx, list.id, { ...entry, heading, unitName: unit.name })))
    refuse(409, reason('documents.case-file-code-taken', { code: entry.code }))
  await tx.announce(yearListChanged(list, 'entered', { code: entry.code, title: entry.title }))
}

/** Takes a line out of a list that is not approved yet. */
export async function removeEntry(
  tx: Tx,
  { year, entryId }: { readonly year: number; readonly entryId: Id<'case-list-entry'> },
): Promise<void> {
  const list = await lockYearList(tx, year)
  const entry = (await listEntries(tx, list.id)).find(({ id }) => id === entryId)
  permit(mayDraftList(generalStanding(tx), list, entry?.unitId ?? null))
  if (!entry || !(await closeEntry(tx, list.id, entryId)))
    return refuse(404, reason('documents.case-list-entry-unknown'))
  await tx.announce(yearListChanged(list, 'removed', { code: entry.code }))
}

/** Copies the lines of the year before that are not there yet; tells how many. */
export async function copyLastYear(tx: Tx, year: number): Promise<number> {
  const list = await lockYearList(tx, year)
  permit(mayDraftList(generalStanding(tx), list, null))
  const last = await findYearList(tx, year - 1)
  if (!last) return refuse(409, reason('documents.case-list-none-before', { year: year - 1 }))
  let copied = 0
  for (const entry of await listEntries(tx, last.id)) if (await insertEntry(tx, list.id, entry)) copied++
  await tx.announce(yearListChanged(list, 'copied', { from: year - 1, entries: copied }))
  return copied
}

/** Puts the list of a year in force: the head approves it. @see NĐ 30/2020 Đ.28 */
export async function approveList(tx: Tx, year: number): Promise<void> {
  const list = await lockYearList(tx, year)
  const entries = await listEntries(tx, list.id)
  permit(mayApproveList(generalStanding(tx), list, entries.length))
  await updateApproved(tx, list.id)
  await tx.announce(yearListChanged(list, 'approved', { entries: entries.length }))
}
