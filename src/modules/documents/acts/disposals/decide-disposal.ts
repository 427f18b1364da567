import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DisposalId } from '../../disposal.ts'
import {
  isPending,
  mayDecideDisposal,
  mayEndFiles,
  mayPrepareDisposal,
} from '../../rules/disposals/lifecycle.ts'
import { lockCaseFile } from '../../store/case-files/case-files.ts'
import { letLinesGo, listDisposalLines } from '../../store/disposals/disposal-lines.ts'
import { lockDisposal } from '../../store/disposals/disposals.ts'
import { moveFile } from '../case-files/move-file.ts'
import { generalStanding } from '../standing.ts'
import { moveDisposal } from './move-disposal.ts'
import { tellProposer } from './tell-disposal.ts'

type Decision = { readonly id: DisposalId; readonly why: string }
const needed = (why: string) => why.trim() || refuse(422, reason('documents.reason-needed'))

/** A leader approves: each file is looked at once more and ends; nothing of it is deleted. @see Luật Lưu trữ 33/2024/QH15 */
export async function approveDisposal(tx: Tx, { id, why }: Decision): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  permit(mayDecideDisposal(generalStanding(tx), disposal, 'approve'))
  const decision = needed(why)
  const files = []
  for (const { file } of await listDisposalLines(tx, id)) files.push(await lockCaseFile(tx, file.id))
  permit(mayEndFiles(files, tx.today), 409)

  for (const file of files)
    await moveFile(tx, file, 'dispose', { note: `${disposal.title}: ${decision}`, after: { disposalId: id } })
  await moveDisposal(tx, disposal, 'approve', {
    note: decision,
    decision,
    after: { files: files.map(({ code }) => code) },
  })
  await tellProposer(tx, disposal)
}

/** A leader refuses, with the reason: the files stay kept and may be proposed again. */
export async function refuseDisposal(tx: Tx, { id, why }: Decision): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  permit(mayDecideDisposal(generalStanding(tx), disposal, 'refuse'))
  const decision = needed(why)

  await moveDisposal(tx, disposal, 'refuse', { note: decision, decision })
  await letLinesGo(tx, id)
  await tellProposer(tx, disposal)
}

/** The registry takes a pending proposal back, with the reason. */
export async function withdrawDisposal(tx: Tx, { id, why }: Decision): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  permit(mayPrepareDisposal(generalStanding(tx), disposal, 'withdraw'))
  const note = needed(why)

  await moveDisposal(tx, disposal, 'withdraw', { note })
  if (isPending(disposal.state)) await letLinesGo(tx, id)
}

/** Notes that paper and copies were destroyed under an approved list: number of the minutes, who was there. */
export async function carryOutDisposal(tx: Tx, { id, why }: Decision): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  permit(mayPrepareDisposal(generalStanding(tx), disposal, 'carry-out'))
  await moveDisposal(tx, disposal, 'carry-out', { note: needed(why) })
}
