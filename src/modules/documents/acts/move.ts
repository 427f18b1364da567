import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Document } from '../document.ts'
import { stepMade } from '../events.ts'
import { mustFollow } from '../rules/lifecycle.ts'
import { mayGoOn } from '../rules/reading/secrecy.ts'
import { insertStep } from '../store/steps.ts'
import { updateDocument } from '../store/documents.ts'
import type { StepKind } from '../step.ts'

type Changes = Parameters<typeof updateDocument>[2]

/** What goes with a step: what else changes, what the story tells, what the record keeps. */
export type Move = {
  readonly changes?: Changes
  readonly note?: string | undefined
  readonly details?: Readonly<Record<string, string>>
  readonly before?: object
  readonly after?: object
}

/** Makes one step of a locked document: new state, a line of its story, the record and the event; refuses with 409 where the step is not possible now. */
export async function move(tx: Tx, document: Document, kind: StepKind, told: Move = {}): Promise<Document> {
  const state = mustFollow(document.state, kind)
  permit(mayGoOn(document, kind))
  await updateDocument(tx, document.id, { ...told.changes, state })
  const step = await insertStep(tx, {
    documentId: document.id,
    kind,
    stateAfter: state,
    note: told.note ?? '',
    details: told.details ?? {},
  })
  const { before, after, note } = told
  await tx.announce(
    stepMade(
      { id: document.id, kind, state, step },
      { before: { state: document.state, ...before }, after, ...(note ? { reason: note } : {}) },
    ),
  )
  return { ...document, state }
}
