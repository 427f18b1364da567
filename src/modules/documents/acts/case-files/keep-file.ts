import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CaseFileId } from '../../case-file.ts'
import { mayAcceptFile, mayFreezeFile, mayKeepFile } from '../../rules/case-files/lifecycle.ts'
import { mustBeDone } from '../../rules/case-files/closing.ts'
import { lockCaseFile } from '../../store/case-files/case-files.ts'
import { listContents } from '../../store/case-files/contents.ts'
import { endLetIn, insertLetIn } from '../../store/case-files/story.ts'
import { standingOnFile } from './file-standing.ts'
import { moveFile } from './move-file.ts'

type Kept = { readonly id: CaseFileId; readonly why?: string }
const everything = { everything: true, accountId: null, headOf: null } as const

async function locked(tx: Tx, id: CaseFileId) {
  const file = await lockCaseFile(tx, id)
  return { file, standing: await standingOnFile(tx, id) }
}

/** Closes a file when its work is done; drafts, unfinished and doubled papers stand against it until the person says that they know. @see NĐ 30/2020 Đ.29.4 */
export async function closeFile(
  tx: Tx,
  { id, knowing }: { readonly id: CaseFileId; readonly knowing: boolean },
): Promise<void> {
  const { file, standing } = await locked(tx, id)
  const contents = await listContents(tx, id, everything)
  permit([...mayKeepFile(standing, file, 'close'), ...mustBeDone(contents, knowing)])
  await moveFile(tx, file, 'close', { closedOn: tx.today, after: { papers: contents.length } })
}

/** Opens a closed file again, with the reason: its package no longer fits and is let go. */
export async function reopenFile(tx: Tx, { id, why = '' }: Kept): Promise<void> {
  const { file, standing } = await locked(tx, id)
  permit(mayKeepFile(standing, file, 'reopen'))
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))
  await moveFile(tx, file, 'reopen', { note: why, closedOn: null, packageFileId: null })
}

/** Freezes a file so that nothing in it can be moved, taken out or changed by anybody, or ends that. @see NĐ 30/2020 PL VI.I.IV.1.g */
export async function freezeFile(
  tx: Tx,
  { id, why = '', on }: Kept & { readonly on: boolean },
): Promise<void> {
  const { file, standing } = await locked(tx, id)
  permit(mayFreezeFile(standing, file, on ? 'freeze' : 'unfreeze'))
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))
  await moveFile(tx, file, on ? 'freeze' : 'unfreeze', { note: why, frozen: on })
}

/** Notes that the archive took a file over. */
export async function acceptFile(tx: Tx, { id, why = '' }: Kept): Promise<void> {
  const { file, standing } = await locked(tx, id)
  permit(mayAcceptFile(standing, file))
  await moveFile(tx, file, 'accept', { note: why })
}

/** Lets a colleague read a file, or ends it at once. Papers in it stay as readable as they are by themselves. */
export async function letIn(
  tx: Tx,
  { id, accountId, on }: { readonly id: CaseFileId; readonly accountId: Id<'account'>; readonly on: boolean },
): Promise<void> {
  const { file, standing } = await locked(tx, id)
  permit(mayKeepFile(standing, file, on ? 'let-in' : 'let-out'))
  if (!on) {
    const name = await endLetIn(tx, id, accountId)
    return moveFile(tx, file, 'let-out', {
      note: name ?? refuse(404, reason('documents.case-file-person-needed')),
    })
  }
  const [person] = await listColleagues(tx, { accountId })
  if (!person) return refuse(422, reason('documents.case-file-person-needed'))
  await insertLetIn(tx, id, { accountId, name: person.name })
  await moveFile(tx, file, 'let-in', { note: person.name })
}
