import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CaseFileId } from '../../case-file.ts'
import type { Disposal, DisposalId } from '../../disposal.ts'
import { disposalStepMade } from '../../events.ts'
import { mayDraftDisposal, mayEndFiles, mayPrepareDisposal } from '../../rules/disposals/lifecycle.ts'
import { lockCaseFile } from '../../store/case-files/case-files.ts'
import { insertDisposalLine } from '../../store/disposals/disposal-lines.ts'
import { insertDisposal, insertDisposalStep, lockDisposal } from '../../store/disposals/disposals.ts'
import { generalStanding } from '../standing.ts'
import { moveDisposal } from './move-disposal.ts'

export type NamedFiles = { readonly caseFileIds: readonly CaseFileId[]; readonly why: string }

/** Files that one proposal gathers at a time, at most. */
export const filesAtOnce = 500

/** Names files whose retention has ended; refuses with every one that is not so, or that another proposal names. */
async function nameFiles(tx: Tx, id: DisposalId, { caseFileIds, why }: NamedFiles): Promise<string[]> {
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))
  const wanted = [...new Set(caseFileIds)].toSorted().slice(0, filesAtOnce)
  const files = []
  for (const caseFileId of wanted) files.push(await lockCaseFile(tx, caseFileId))
  permit(mayEndFiles(files, tx.today), 409)
  const taken = []
  for (const file of files)
    if (!(await insertDisposalLine(tx, id, { caseFileId: file.id, why: why.trim() }))) taken.push(file.code)
  permit(
    taken.map((code) => reason('documents.disposal-named-already', { code })),
    409,
  )
  return files.map(({ code }) => code)
}

/** Begins a proposal with the files that it names and why (danh mục hồ sơ hết thời hạn lưu trữ). @see Luật Lưu trữ 33/2024/QH15 */
export async function draftDisposal(
  tx: Tx,
  { title, ...named }: NamedFiles & { readonly title: string },
): Promise<DisposalId> {
  permit(mayDraftDisposal(generalStanding(tx)))
  if (title.trim() === '') refuse(422, reason('documents.disposal-title-needed'))

  const id = await insertDisposal(tx, title.trim().normalize('NFC'))
  const codes = await nameFiles(tx, id, named)
  await insertDisposalStep(tx, id, 'draft', '')
  await tx.announce(disposalStepMade(id, 'draft', { after: { title, files: codes }, reason: named.why }))
  return id
}

/** Names more files in a proposal that is still gathered. */
export async function addToDisposal(
  tx: Tx,
  { id, ...named }: NamedFiles & Pick<Disposal, 'id'>,
): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  permit(mayPrepareDisposal(generalStanding(tx), disposal, 'add'))

  const codes = await nameFiles(tx, id, named)
  await moveDisposal(tx, disposal, 'add', { note: codes.join(', ').slice(0, 500), after: { files: codes } })
}
