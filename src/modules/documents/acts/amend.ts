import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId, PaperFacts } from '../document.ts'
import { mayAmend } from '../rules/access.ts'
import { mustBeComplete } from '../rules/facts.ts'
import { lockDocument } from '../store/documents.ts'
import { upsertTexts } from '../store/texts.ts'
import { columnsOf, factsOf } from './facts-columns.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

/** Corrects what is kept about an arrived paper; what was said before stays in the record, and the printed register keeps its line. */
export async function amend(
  tx: Tx,
  { documentId, facts }: { readonly documentId: DocumentId; readonly facts: PaperFacts },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayAmend(await standingOn(tx, documentId), document))
  permit(mustBeComplete(facts), 422)
  await move(tx, document, 'amend', {
    changes: columnsOf(facts),
    before: factsOf(document),
    after: { ...facts, issuedOn: facts.issuedOn?.toString() ?? null },
  })
  await upsertTexts(tx, documentId)
}
