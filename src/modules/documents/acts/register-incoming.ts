import type { Id } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import { takeNumber, useNumber } from '#modules/registers/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId, PaperFacts } from '../document.ts'
import { mayRegister } from '../rules/access.ts'
import { mustBeComplete } from '../rules/facts.ts'
import { lockDocument } from '../store/documents.ts'
import { upsertTexts } from '../store/texts.ts'
import { present } from './present.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'
import { columnsOf, factsOf } from './facts-columns.ts'

export type RegisterIncoming = {
  readonly documentId: DocumentId
  readonly registerId: Id<'register'>
  readonly facts: PaperFacts
  readonly dueAt?: Temporal.Instant | null
  /** Lays it before this leader at once. */
  readonly leaderId?: Id<'account'> | undefined
}

/** Enters an arrived document in the incoming register with the next arrival number (vào sổ văn bản đến). @see NĐ 30/2020 Đ.22 */
export async function registerIncoming(
  tx: Tx,
  { documentId, registerId, facts, dueAt = null, leaderId }: RegisterIncoming,
): Promise<{ number: number }> {
  const document = await lockDocument(tx, documentId)
  permit(mayRegister(await standingOn(tx, documentId), document))
  permit(mustBeComplete(facts), 422)

  const taken = await takeNumber(tx, { registerId, key: `document:${documentId}` })
  await useNumber(tx, {
    numberId: taken.id,
    subject: { type: 'document', id: documentId },
    entry: {
      notation: facts.reference,
      dated: facts.issuedOn?.toString() ?? '',
      abstract: facts.abstract,
      author: facts.organName,
      ...(facts.typeCode ? { documentType: facts.typeCode } : {}),
      ...(facts.signerName ? { signer: facts.signerName } : {}),
      ...(facts.note ? { note: facts.note } : {}),
    },
  })
  await move(tx, document, 'register', {
    changes: { ...columnsOf(facts), arrival_number: taken.number, number_id: taken.id, due_at: dueAt },
    details: { number: String(taken.number) },
    before: factsOf(document),
    after: { ...facts, issuedOn: facts.issuedOn?.toString() ?? null, arrivalNumber: taken.number },
  })
  await upsertTexts(tx, documentId)
  if (leaderId) await present(tx, { documentId, leaderId })
  return { number: taken.number }
}
