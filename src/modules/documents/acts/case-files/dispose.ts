import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CaseFileId } from '../../case-file.ts'
import type { DisposalId } from '../../disposal.ts'
import { disposalMoved } from '../../events.ts'
import { mayDecide, mayExamine, mayProposeDisposal } from '../../rules/case-files/disposal.ts'
import { mayDisposeFile } from '../../rules/case-files/lifecycle.ts'
import { lockCaseFile } from '../../store/case-files/case-files.ts'
import {
  hasOpenDisposal,
  insertDisposal,
  listDisposalFiles,
  lockDisposal,
  updateDecided,
  updateExamined,
} from '../../store/case-files/disposals.ts'
import { generalStanding } from '../standing.ts'
import { moveFile } from './move-file.ts'

export type ProposeDisposal = {
  readonly note: string
  readonly files: readonly { readonly id: CaseFileId; readonly why: string }[]
}

/** Proposes to dispose of files whose retention has ended, each with why; tells every file that stands against it. */
export async function proposeDisposal(tx: Tx, { note, files }: ProposeDisposal): Promise<DisposalId> {
  permit(mayProposeDisposal(generalStanding(tx)))
  if (files.length === 0) refuse(422, reason('documents.disposal-empty'))
  const against = []
  for (const { id } of files) {
    const file = await lockCaseFile(tx, id)
    against.push(...mayDisposeFile(file, tx.today))
    if (await hasOpenDisposal(tx, id)) against.push(reason('documents.disposal-twice', { code: file.code }))
  }
  if (against.length > 0) refuse(409, ...against)

  const made = await insertDisposal(tx, { note, files })
  await tx.announce(disposalMoved(made.id, 'proposed', { number: made.number, files: files.length }))
  return made.id
}

/** Says what is thought of a proposal of disposal; somebody else than who proposed it. */
export async function examineDisposal(
  tx: Tx,
  { id, opinion }: { readonly id: DisposalId; readonly opinion: string },
): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  permit(mayExamine(generalStanding(tx), disposal))
  if (opinion.trim() === '') refuse(422, reason('documents.disposal-opinion-needed'))

  await updateExamined(tx, id, opinion.trim())
  await tx.announce(disposalMoved(id, 'examined', { number: disposal.number }, opinion.trim()))
}

/** Approves or refuses a proposal of disposal with the reason; files that are approved are marked disposed of, and nothing of them is deleted. */
export async function decideDisposal(
  tx: Tx,
  { id, approved, why }: { readonly id: DisposalId; readonly approved: boolean; readonly why: string },
): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  permit(mayDecide(generalStanding(tx), disposal))
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))
  const files = await listDisposalFiles(tx, id)
  if (approved) {
    const locked = []
    for (const file of files) locked.push(await lockCaseFile(tx, file.id))
    const against = locked.flatMap((file) => mayDisposeFile(file, tx.today))
    if (against.length > 0) refuse(409, ...against)
    for (const file of locked)
      await moveFile(tx, file, 'dispose', { note: why.trim(), after: { disposal: disposal.number } })
  }

  await updateDecided(tx, id, { approved, decision: why.trim() })
  await tx.announce(
    disposalMoved(
      id,
      approved ? 'approved' : 'refused',
      { number: disposal.number, files: files.length },
      why.trim(),
    ),
  )
}
