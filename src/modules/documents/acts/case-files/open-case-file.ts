import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { getUnit } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CaseFileId } from '../../case-file.ts'
import type { Keeping } from '../../retention.ts'
import { caseFileStepMade } from '../../events.ts'
import { mayOpenFile } from '../../rules/case-files/lifecycle.ts'
import { insertCaseFile, nextCode } from '../../store/case-files/case-files.ts'
import { insertCaseFileStep } from '../../store/case-files/story.ts'
import { findEntry } from '../../store/case-files/year-lists.ts'
import { authorityOf } from '../../store/person.ts'
import { generalStanding } from '../standing.ts'

export type OpenCaseFile = Keeping & {
  /** Line of the year's list that it is opened from; none for a file that the list did not foresee. */
  readonly entryId?: Id<'case-list-entry'> | undefined
  /** Symbol; empty for the next free one of the unit. */
  readonly code: string
  readonly title: string
  readonly unitId: Id<'unit'>
  readonly responsibleId: Id<'account'>
  readonly year: number
  readonly construction: boolean
}

/** Opens a file of papers, from the year's list or with its own data (lập hồ sơ). Refuses a symbol that is taken. @see NĐ 30/2020 Đ.29.2 */
export async function openCaseFile(tx: Tx, asked: OpenCaseFile): Promise<CaseFileId> {
  permit(mayOpenFile(generalStanding(tx)))
  const title = asked.title.trim().normalize('NFC')
  if (title === '') refuse(422, reason('documents.case-file-title-needed'))
  if (asked.retention === '07' && asked.retentionYears === null)
    refuse(422, reason('documents.case-file-years-needed'))
  const unit = await getUnit(tx, asked.unitId)
  if (unit.authorityId !== authorityOf(tx.actor)) refuse(422, reason('documents.choose-unit'))
  const [person] = await listColleagues(tx, { accountId: asked.responsibleId })
  if (!person) return refuse(422, reason('documents.case-file-person-needed'))
  const entry = asked.entryId && (await findEntry(tx, asked.entryId))
  if (asked.entryId && !entry) refuse(404, reason('documents.case-list-entry-unknown'))
  if (entry && !entry.approved) refuse(409, reason('documents.case-list-not-approved'))

  const code = asked.code.trim() || (await nextCode(tx, asked.year, unit.abbreviation || 'HS'))
  const id = await insertCaseFile(tx, {
    code,
    title,
    unitId: unit.id,
    unitName: unit.name,
    responsibleId: person.id,
    responsibleName: person.name,
    year: asked.year,
    retention: asked.retention,
    retentionYears: asked.retention === '07' ? asked.retentionYears : null,
    construction: asked.construction,
    entryId: asked.entryId ?? null,
  })
  if (!id) return refuse(409, reason('documents.case-file-code-taken', { code }))
  await insertCaseFileStep(tx, id, 'open', '')
  await tx.announce(
    caseFileStepMade(id, 'open', { after: { code, title, unit: unit.name, retention: asked.retention } }),
  )
  return id
}
