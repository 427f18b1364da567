import { hasPower } from '#modules/identity/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Document, DocumentId } from '../document.ts'
import { mayRead, type Standing } from '../rules/access.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { findDocument } from '../store/documents.ts'
import { eyesOf } from '../store/person.ts'
import { hasReader } from '../store/readers.ts'

/** What the actor may do by their post alone, before any one document is looked at. */
export function generalStanding({ actor }: Pick<Reader, 'actor'>): Standing {
  const heads = actor.kind === 'person' && actor.roles.includes('unit-head')
  return {
    registers: hasPower(actor, 'register'),
    issues: hasPower(actor, 'issue'),
    directs: hasPower(actor, 'direct'),
    signs: hasPower(actor, 'sign'),
    processes: hasPower(actor, 'process'),
    headOf: heads ? (actor.unitId ?? null) : null,
    accountId: eyesOf(actor) ?? null,
    letIn: false,
  }
}

/** What the actor is to one document. */
export async function standingOn(reader: Reader, id: DocumentId): Promise<Standing> {
  const general = generalStanding(reader)
  if (general.registers || general.directs) return general
  return { ...general, letIn: await hasReader(reader, id, general.headOf) }
}

/** A document that the actor may read, with their standing; anything else is not there (404). */
export async function openDocument(
  reader: Reader,
  id: DocumentId,
): Promise<{ document: Document; standing: Standing }> {
  const document = await findDocument(reader, id)
  const standing = document && (await standingOn(reader, id))
  if (!document || !standing || mayRead(standing).length > 0) return refuse(404, reason('documents.unknown'))
  return { document, standing }
}
