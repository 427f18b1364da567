import { clauses } from './clauses.ts'
import type { Notes } from './notes.ts'
import type { Business } from './packet.ts'
import { trimmed } from './read-text.ts'

const path = 'TraceHeaderList/Bussiness'

/** What a new, recalled, updated or replaced document has to say, and what only the others may. */
export function checkBusiness({ kind, documentId, reason, update, replaces }: Business, notes: Notes): void {
  const missing = (name: string) => notes.fault('missing', `${path}/${name}`, clauses.packet)
  const misplaced = (name: string) => notes.fault('out-of-place', `${path}/${name}`, clauses.packet, kind)
  if (kind !== 'new' && trimmed(reason) === '') missing('BussinessDocReason')
  if ((kind === 'recall' || kind === 'update') && trimmed(documentId) === '') missing('DocumentId')
  if (kind === 'update' && !update) missing('BussinessDocumentInfo')
  if (kind !== 'update' && update) misplaced('BussinessDocumentInfo')
  if (kind === 'replace' && replaces.length === 0) missing('ReplacementInfoList')
  if (kind !== 'replace' && replaces.length > 0) misplaced('ReplacementInfoList')
}
