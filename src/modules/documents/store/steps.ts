import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId, DocumentState } from '../document.ts'
import type { Step, StepKind } from '../step.ts'
import { authorityOf, signatureOf } from './person.ts'
import './tables.ts'

export type NewStep = {
  readonly documentId: DocumentId
  readonly kind: StepKind
  readonly stateAfter: DocumentState
  readonly note?: string
  readonly details?: Readonly<Record<string, string>>
}

/** Writes a line of the story, by the actor, now. */
export async function insertStep({ db, actor, now }: Tx, step: NewStep): Promise<Id<'step'>> {
  const { account, name } = signatureOf(actor)
  const id = newId<'step'>()
  await db
    .insertInto('documents.steps')
    .values({
      id,
      authority_id: authorityOf(actor),
      document_id: step.documentId,
      kind: step.kind,
      state_after: step.stateAfter,
      at: now,
      account_id: account,
      by_name: name,
      unit_id: actor.kind === 'person' ? (actor.unitId ?? null) : null,
      note: step.note ?? '',
      details: step.details ?? {},
    })
    .execute()
  return id
}

/** The story of a document, oldest first. */
export async function listSteps({ db }: Reader, documentId: DocumentId): Promise<Step[]> {
  const { rows } = await sql<Step>`
    SELECT id, document_id AS "documentId", kind, state_after AS "stateAfter", at, account_id AS "accountId", by_name AS "byName",
      unit_id AS "unitId", note, details
    FROM documents.steps WHERE document_id = ${documentId} ORDER BY at, id`.execute(db)
  return rows
}
