import { clauses } from './clauses.ts'
import type { Found } from './found.ts'
import type { Notes } from './notes.ts'
import { noteOrganId, staffOf } from './organ-of.ts'
import { type Business, businessKinds } from './packet.ts'
import { choiceAt } from './read-values.ts'

const flag = ['1', '0'] as const

function updateOf(found: Found | undefined, notes: Notes): Business['update'] {
  if (!found) return null
  const receivers = found.at('ReceiverList')?.all('Receiver') ?? []
  return {
    documentChanged: choiceAt(found.at('DocumentInfo'), flag, notes) ?? false,
    receiversChanged: choiceAt(found.at('DocumentReceiver'), flag, notes) ?? false,
    receivers: receivers.map((one) => {
      noteOrganId(one.at('OrganId'), notes)
      const type = one.textAt('ReceiverType')
      if (type !== '' && type !== '0' && type !== '1')
        notes.fault('out-of-range', one.pathTo('ReceiverType'), clauses.packet, type)
      return { organId: one.textAt('OrganId'), change: type === '0' ? 'removed' : 'added' }
    }),
  }
}

const replacesOf = (found: Found | undefined): Business['replaces'] =>
  (found?.all('ReplacementInfo') ?? []).map((one) => ({
    documentId: one.textAt('DocumentId'),
    organIds: (one.at('OrganIdList')?.all('OrganId') ?? []).map(({ text }) => text),
  }))

/** What the sender wants done; where nobody says it, the document is a new one. */
export function businessOf(found: Found | undefined, notes: Notes): Business {
  const type = found?.textAt('BussinessDocType') ?? ''
  const kind = type === '' ? 'new' : /^[0-3]$/.test(type) ? businessKinds[Number(type)] : undefined
  if (!kind) notes.fault('out-of-range', found!.pathTo('BussinessDocType'), clauses.packet, type)
  const business: Business = {
    kind: kind ?? 'new',
    documentId: found?.textAt('DocumentId') ?? '',
    reason: found?.textAt('BussinessDocReason') ?? '',
    paper: choiceAt(found?.at('Paper'), flag, notes),
    update: updateOf(found?.at('BussinessDocumentInfo'), notes),
    replaces: replacesOf(found?.at('ReplacementInfoList')),
    staff: staffOf(found?.at('StaffInfo')),
  }
  if (found) noteUnfitting(business, found, notes)
  return business
}

/** Tells of parts that belong to another kind of business, and of those that this one lacks. */
function noteUnfitting({ kind, documentId, reason, update, replaces }: Business, found: Found, notes: Notes) {
  const changes = found.pathTo('BussinessDocumentInfo')
  const replacements = found.pathTo('ReplacementInfoList')
  if (update && kind !== 'update') notes.tolerate('business-part', changes)
  if (replaces.length > 0 && kind !== 'replace') notes.tolerate('business-part', replacements)
  if (kind === 'update' && !update) notes.tolerate('missing', changes)
  if (kind === 'replace' && replaces.length === 0) notes.tolerate('missing', replacements)
  if ((kind === 'recall' || kind === 'update') && documentId === '')
    notes.tolerate('missing', found.pathTo('DocumentId'))
  if (kind !== 'new' && reason === '') notes.tolerate('missing', found.pathTo('BussinessDocReason'))
}
