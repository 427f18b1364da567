import { type Business, businessKinds, type DocumentPacket, type PacketAttachment } from './packet.ts'
import { dateOrNothing, organValues, responseValues, staffValues, traceValues } from './shared-values.ts'
import type { Values } from './values.ts'

const numberOrNothing = (value: number | null) => (value === null ? '' : String(value))
const choice = (value: boolean | null, yes: string, no: string) => (value === null ? '' : value ? yes : no)
const flag = (value: boolean | null) => choice(value, '1', '0')

const updateValues = (update: Business['update']): Values | undefined =>
  update === null
    ? undefined
    : {
        DocumentInfo: flag(update.documentChanged),
        DocumentReceiver: flag(update.receiversChanged),
        ReceiverList: {
          Receiver: update.receivers.map(({ organId, change }) => ({
            OrganId: organId,
            ReceiverType: flag(change === 'added'),
          })),
        },
      }

const businessValues = (business: Business): Values => ({
  DocumentId: business.documentId,
  BussinessDocType: String(businessKinds.indexOf(business.kind)),
  BussinessDocReason: business.reason,
  Paper: flag(business.paper),
  BussinessDocumentInfo: updateValues(business.update),
  ReplacementInfoList: {
    ReplacementInfo: business.replaces.map(({ documentId, organIds }) => ({
      DocumentId: documentId,
      OrganIdList: { OrganId: organIds },
    })),
  },
  StaffInfo: staffValues(business.staff),
})

const otherInfo = (packet: DocumentPacket): Values => ({
  Priority: String(packet.priority),
  SphereOfPromulgation: packet.sphere,
  TyperNotation: packet.typistNotation,
  PromulgationAmount: numberOrNothing(packet.copies),
  PageAmount: numberOrNothing(packet.pages),
  ReplyFors: packet.replyFors,
  Direction: choice(packet.direction, 'true', 'false'),
  ReferenceCodes: packet.referenceCodes,
  Appendixes: { Appendix: packet.appendixes },
})

const headerValues = (packet: DocumentPacket): Values => ({
  From: organValues(packet.from),
  To: packet.to.map(organValues),
  DocumentId: packet.documentId,
  Code: { CodeNumber: packet.reference.number, CodeNotation: packet.reference.notation },
  PromulgationInfo: { Place: packet.place, PromulgationDate: dateOrNothing(packet.promulgatedOn) },
  DocumentType: {
    Type: numberOrNothing(packet.documentType.type),
    TypeDetail: numberOrNothing(packet.documentType.detail),
    TypeName: packet.documentType.name,
  },
  Subject: packet.subject,
  Content: packet.content,
  SignerInfo: {
    Competence: packet.signer.competence,
    Position: packet.signer.position,
    FullName: packet.signer.fullName,
  },
  DueDate: dateOrNothing(packet.dueOn),
  OtherInfo: otherInfo(packet),
  ResponseFor: packet.answers.map(responseValues),
  SteeringType: numberOrNothing(packet.steering),
  ResponseForTask: { TaskCode: packet.taskCodes },
  ApplicationType: packet.applicationType,
  ToPlaces: { Place: packet.toPlaces },
})

const attachmentValues = ({ contentId, name, type, description }: PacketAttachment): Values => ({
  ContentId: `cid:${contentId}`,
  ContentType: type,
  Description: description,
  AttachmentName: name,
})

/** A document by the names of its elements. */
export function documentValues(packet: DocumentPacket): Values {
  const attachments = packet.attachments.map(attachmentValues)
  return {
    edXMLEnvelope: {
      edXMLHeader: {
        MessageHeader: headerValues(packet),
        TraceHeaderList: {
          TraceHeader: traceValues(packet.traces),
          Bussiness: businessValues(packet.business),
        },
      },
      edXMLBody: { edXMLManifest: { Reference: attachments } },
    },
    AttachmentEncoded: {
      Attachment: attachments.map((one) => ({ ...one, ContentTransferEncoded: 'here' })),
    },
  }
}
