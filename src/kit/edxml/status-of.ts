import { clauses } from './clauses.ts'
import type { Found } from './found.ts'
import type { Notes } from './notes.ts'
import { organOf, staffOf, tracesOf } from './organ-of.ts'
import type { ResponseLink, StatusPacket } from './packet.ts'
import { timeAt } from './read-values.ts'
import { responseLinkOf, withDocumentId } from './response-link-of.ts'

function codeIn(found: Found | undefined, notes: Notes): string {
  if (!found || /^\d\d$/.test(found.text)) return found?.text ?? ''
  if (/^\d$/.test(found.text)) {
    notes.tolerate('status-code-style', found.path, found.text)
    return `0${found.text}`
  }
  if (found.text !== '') notes.fault('malformed', found.path, clauses.packet, found.text)
  return found.text
}

const nothing: ResponseLink = { organId: '', code: '', documentId: '', promulgatedOn: null }

/** The report that a packet's header makes (QĐ 28/2018, Đ.6.3). */
export function statusOf(
  { header, traceList }: { readonly header: Found; readonly traceList: Found | undefined },
  notes: Notes,
): StatusPacket {
  const response = header.at('ResponseFor')
  const about = response ? withDocumentId(responseLinkOf(response, notes), response, notes) : nothing
  if (response && about.documentId === '' && about.code === '')
    notes.fault('missing', response.pathTo('DocumentId'), clauses.packet)
  return {
    kind: 'status',
    from: organOf(header.at('From'), notes),
    about,
    staff: staffOf(header.at('StaffInfo')),
    statusCode: codeIn(header.at('StatusCode'), notes),
    description: header.textAt('Description'),
    at: timeAt(header.at('Timestamp'), notes),
    traces: tracesOf(traceList, notes),
  }
}
