import { checkBusiness } from './check-business.ts'
import { checkDate, checkTime } from './check-dates.ts'
import { clauses } from './clauses.ts'
import { parseDocumentId } from './document-id.ts'
import type { Notes } from './notes.ts'
import type { DocumentPacket, PacketAttachment } from './packet.ts'
import { usualLimits } from './packet-limits.ts'
import { lettersIn, trimmed } from './read-text.ts'

const header = 'MessageHeader'
/** ToPlaces as a whole. */
const mostPlaces = 1000
const mostCounted = 999_999_999
const token = /^[A-Za-z0-9._~@+-]{1,200}$/
const mediaType = /^[A-Za-z0-9][\w!#$&^.+-]*\/[A-Za-z0-9][\w!#$&^.+-]*$/

/** Every value of a list that stands there before. */
export const repeatedIn = (values: readonly string[]): string[] =>
  values.filter((value, place) => values.indexOf(value) !== place)

function checkCount(value: number | null, path: string, from: number, notes: Notes): void {
  if (value !== null && (!Number.isInteger(value) || value < from || value > mostCounted))
    notes.fault('out-of-range', path, clauses.packet, String(value))
}

function checkNumbers({ documentType, copies, pages, priority, steering }: DocumentPacket, notes: Notes) {
  const among = (value: number | null, allowed: readonly number[], path: string) => {
    if (value !== null && !allowed.includes(value))
      notes.fault('out-of-range', `${header}/${path}`, clauses.packet, String(value))
  }
  among(documentType.type, [1, 2], 'DocumentType/Type')
  among(priority, [0, 1, 2, 3, 4], 'OtherInfo/Priority')
  among(steering, [1, 2, 3], 'SteeringType')
  checkCount(documentType.detail, `${header}/DocumentType/TypeDetail`, 1, notes)
  checkCount(copies, `${header}/OtherInfo/PromulgationAmount`, 0, notes)
  checkCount(pages, `${header}/OtherInfo/PageAmount`, 0, notes)
}

function checkReferences({ documentId, reference, answers }: DocumentPacket, notes: Notes): void {
  if (documentId !== '' && !parseDocumentId(documentId))
    notes.fault('malformed', `${header}/DocumentId`, clauses.packet, documentId)
  if (reference.number.includes('/'))
    notes.fault('malformed', `${header}/Code/CodeNumber`, clauses.packet, reference.number)
  for (const { code, documentId: answered, promulgatedOn } of answers) {
    if (code === '' && answered === '')
      notes.fault('missing', `${header}/ResponseFor/DocumentId`, clauses.packet)
    checkDate(promulgatedOn, `${header}/ResponseFor/PromulgationDate`, notes)
  }
}

function checkAttachments(attachments: readonly PacketAttachment[], notes: Notes): void {
  const path = 'edXMLManifest/Reference'
  if (attachments.length > usualLimits.attachments)
    notes.fault('content-too-many', path, clauses.bounds, String(attachments.length))
  for (const { contentId, type } of attachments) {
    if (!token.test(contentId)) notes.fault('malformed', `${path}/ContentId`, clauses.contentId, contentId)
    if (type !== '' && !mediaType.test(type))
      notes.fault('malformed', `${path}/ContentType`, clauses.mediaType, type)
  }
  for (const contentId of repeatedIn(attachments.map(({ contentId }) => contentId)))
    notes.fault('repeated', `${path}/ContentId`, clauses.contentId, contentId)
}

/** What keeps a document from being written beyond what its table of elements says. */
export function checkDocument(packet: DocumentPacket, notes: Notes): void {
  checkNumbers(packet, notes)
  checkReferences(packet, notes)
  checkDate(packet.promulgatedOn, `${header}/PromulgationInfo/PromulgationDate`, notes)
  checkDate(packet.dueOn, `${header}/DueDate`, notes)
  for (const { at } of packet.traces) checkTime(at, 'TraceHeaderList/TraceHeader/Timestamp', notes)
  for (const organId of repeatedIn(packet.to.map((one) => trimmed(one.organId))))
    notes.fault('repeated', `${header}/To/OrganId`, clauses.packet, organId)
  const places = lettersIn(packet.toPlaces.join(';'))
  if (places > mostPlaces) notes.fault('too-long', `${header}/ToPlaces`, clauses.packet, String(places))
  checkBusiness(packet.business, notes)
  checkAttachments(packet.attachments, notes)
}
