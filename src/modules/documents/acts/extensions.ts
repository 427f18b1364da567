import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { mayReport, maySettleExtension, ownAssignments } from '../rules/access.ts'
import { getAssignment, listAssignments, updateDue } from '../store/assignments.ts'
import { lockDocument } from '../store/documents.ts'
import { insertExtension, listExtensions, settleExtension } from '../store/extensions.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

export type AskExtension = {
  readonly documentId: DocumentId
  readonly untilAt: Temporal.Instant | null
  readonly why: string
}

/** Asks whoever gave the work for another deadline (xin gia hạn). */
export async function askExtension(tx: Tx, { documentId, untilAt, why }: AskExtension): Promise<void> {
  const document = await lockDocument(tx, documentId)
  const all = await listAssignments(tx, documentId)
  const standing = await standingOn(tx, documentId)
  permit(mayReport(standing, document, all))
  const owns = ownAssignments(standing, all).filter(({ part }) => part !== 'information')
  const own = owns.find(({ accountId }) => accountId) ?? owns[0]!
  permit(
    [
      ...(why.trim() === '' ? [reason('documents.reason-needed')] : []),
      ...(untilAt && Temporal.Instant.compare(untilAt, own.dueAt ?? tx.now) > 0
        ? []
        : [reason('documents.extension-later')]),
    ],
    422,
  )
  if (!(await insertExtension(tx, { documentId, assignmentId: own.id, untilAt: untilAt!, why })))
    refuse(409, reason('documents.extension-asked-already'))
  await move(tx, document, 'ask-extension', {
    note: why,
    details: { due: untilAt!.toString(), assignment: own.id },
  })
}

export type AnswerExtension = {
  readonly documentId: DocumentId
  readonly extensionId: Id<'extension'>
  readonly granted: boolean
  readonly answer: string
}

/** Grants another deadline, or says why not; a granted one holds for the part of the work and, for the lead unit, for the document. */
export async function answerExtension(tx: Tx, given: AnswerExtension): Promise<void> {
  const { documentId, extensionId, granted, answer } = given
  const document = await lockDocument(tx, documentId)
  const asked = (await listExtensions(tx, documentId)).find(({ id }) => id === extensionId)
  if (!asked) return refuse(404, reason('documents.unknown'))
  const assignment = await getAssignment(tx, documentId, asked.assignmentId)
  permit(maySettleExtension(await standingOn(tx, documentId), assignment))
  if (!granted && answer.trim() === '') refuse(422, reason('documents.reason-needed'))
  if (!(await settleExtension(tx, extensionId, { granted, answer })))
    refuse(409, reason('documents.answered'))

  if (granted) await updateDue(tx, assignment.id, asked.untilAt)
  const forAll = granted && assignment.part === 'lead' && assignment.underId === null
  await move(tx, document, 'settle-extension', {
    changes: forAll ? { due_at: asked.untilAt } : {},
    note: answer,
    details: {
      to: asked.askedByName,
      assignment: assignment.id,
      ...(granted ? { due: asked.untilAt.toString() } : { refused: '1' }),
    },
    before: { dueAt: assignment.dueAt?.toString() ?? null },
    after: { granted, dueAt: granted ? asked.untilAt.toString() : null },
  })
}
