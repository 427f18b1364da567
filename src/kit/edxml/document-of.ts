import { businessOf } from './business-of.ts'
import { clauses } from './clauses.ts'
import { documentIdOf, parseDocumentId } from './document-id.ts'
import { otherInfoOf, steeringOf } from './other-info-of.ts'
import type { Found } from './found.ts'
import type { Notes } from './notes.ts'
import { organOf, tracesOf } from './organ-of.ts'
import type { DocumentPacket, Organ, PacketAttachment, PacketReference } from './packet.ts'
import { dateAt, numberAt } from './read-values.ts'
import { responseLinkOf } from './response-link-of.ts'

type Parts = {
  readonly from: Organ
  readonly reference: PacketReference
  readonly date: Temporal.PlainDate | null
}

function receiversOf(header: Found, notes: Notes): Organ[] {
  const to = header.all('To').map((one) => organOf(one, notes))
  const path = 'MessageHeader/To/OrganId'
  const named = to.map(({ organId }) => organId).filter((organId) => organId !== '')
  if (to.length > 0 && named.length === 0) notes.fault('missing', path, clauses.packet)
  for (const organId of named.filter((one, place) => named.indexOf(one) !== place))
    notes.tolerate('receiver-twice', path, organId)
  return to
}

/** The identifier as it stands there; where none does, it is made of its parts, and where they are not there either, nobody can tell the document. */
function documentIdIn(header: Found, { from, reference, date }: Parts, notes: Notes): string {
  const path = header.pathTo('DocumentId')
  const written = header.textAt('DocumentId')
  if (written !== '') {
    if (!parseDocumentId(written)) notes.tolerate('document-id-style', path, written)
    return written
  }
  if (from.organId === '' || !date || reference.number === '' || reference.notation === '') {
    notes.fault('missing', path, clauses.packet)
    return ''
  }
  const built = documentIdOf(from.organId, date, reference)
  notes.tolerate('document-id-built', path, built)
  return built
}

function documentTypeOf(found: Found | undefined, notes: Notes): DocumentPacket['documentType'] {
  const type = numberAt(found?.at('Type'), notes)
  if (type !== null && type !== 1 && type !== 2)
    notes.tolerate('type-serial', found!.pathTo('Type'), String(type))
  const detail = found?.at('TypeDetail')
  const none = detail !== undefined && /^(?:-1|0)$/.test(detail.text)
  if (none) notes.tolerate('type-detail', detail.path, detail.text)
  return { type, detail: none ? null : numberAt(detail, notes), name: found?.textAt('TypeName') ?? '' }
}

/** The document that a packet's header and business tell of. */
export function documentOf(
  { header, traceList, attachments }: { readonly header: Found; readonly traceList: Found | undefined; readonly attachments: readonly PacketAttachment[] }, // prettier-ignore
  notes: Notes,
): DocumentPacket {
  const from = organOf(header.at('From'), notes)
  const code = header.at('Code')
  const reference = {
    number: code?.textAt('CodeNumber') ?? '',
    notation: code?.textAt('CodeNotation') ?? '',
  }
  const date = dateAt(header.at('PromulgationInfo', 'PromulgationDate'), notes)
  return {
    kind: 'document',
    from,
    to: receiversOf(header, notes),
    documentId: documentIdIn(header, { from, reference, date }, notes),
    reference,
    place: header.textAt('PromulgationInfo', 'Place'),
    promulgatedOn: date,
    documentType: documentTypeOf(header.at('DocumentType'), notes),
    subject: header.textAt('Subject'),
    content: header.textAt('Content'),
    signer: {
      competence: header.textAt('SignerInfo', 'Competence'),
      position: header.textAt('SignerInfo', 'Position'),
      fullName: header.textAt('SignerInfo', 'FullName'),
    },
    dueOn: dateAt(header.at('DueDate'), notes),
    ...otherInfoOf(header.at('OtherInfo'), notes),
    answers: header.all('ResponseFor').map((one) => responseLinkOf(one, notes)),
    steering: steeringOf(header.at('SteeringType'), notes),
    taskCodes: (header.at('ResponseForTask')?.all('TaskCode') ?? []).map(({ text }) => text),
    applicationType: header.textAt('ApplicationType'),
    toPlaces: (header.at('ToPlaces')?.all('Place') ?? []).map(({ text }) => text),
    traces: tracesOf(traceList, notes),
    business: businessOf(traceList?.at('Bussiness'), notes),
    attachments,
  }
}
