import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'
import { mayAskOpinion } from '../rules/access.ts'
import { listAssignments } from '../store/assignments.ts'
import { lockDocument } from '../store/documents.ts'
import { answerOpinion, insertOpinion, listOpinions } from '../store/opinions.ts'
import { insertReader } from '../store/readers.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

export type AskOpinion = {
  readonly documentId: DocumentId
  readonly ofId: Id<'account'>
  readonly question: string
  readonly dueAt?: Temporal.Instant | null
}

/** Asks a colleague's opinion, to be answered by a date; they are let in to the document (xin ý kiến). */
export async function askOpinion(
  tx: Tx,
  { documentId, ofId, question, dueAt = null }: AskOpinion,
): Promise<Id<'opinion'>> {
  const document = await lockDocument(tx, documentId)
  const standing = await standingOn(tx, documentId)
  permit(mayAskOpinion(standing, document, await listAssignments(tx, documentId)))
  if (question.trim() === '') refuse(422, reason('documents.question-needed'))
  const [of] = await listColleagues(tx, { accountId: ofId })
  if (!of || of.id === standing.accountId) return refuse(422, reason('documents.choose-person'))

  const id = await insertOpinion(tx, { documentId, question, of, dueAt })
  await insertReader(tx, { documentId, accountId: of.id, because: 'opinion', becauseId: id })
  await move(tx, document, 'ask-opinion', {
    note: question,
    details: { to: of.name, due: dueAt?.toString() ?? '' },
  })
  return id
}

/** Answers an opinion that was asked of oneself, once. */
export async function giveOpinion(
  tx: Tx,
  { documentId, opinionId, answer }: { documentId: DocumentId; opinionId: Id<'opinion'>; answer: string },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  const { accountId } = await standingOn(tx, documentId)
  const asked = (await listOpinions(tx, documentId)).find(({ id }) => id === opinionId)
  if (!asked) return refuse(404, reason('documents.unknown'))
  permit(asked.askedOf === accountId ? [] : [reason('documents.not-yours')])
  if (answer.trim() === '') refuse(422, reason('documents.answer-needed'))
  if (!(await answerOpinion(tx, opinionId, answer))) refuse(409, reason('documents.answered'))
  await move(tx, document, 'give-opinion', { note: answer, details: { to: asked.askedByName } })
}
