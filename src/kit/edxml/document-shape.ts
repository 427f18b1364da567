import { group, type Shape, text } from './shape.ts'
import {
  documentId,
  envelope,
  from,
  fullCode,
  organ,
  organId,
  promulgationDate,
  staffOfDocument,
  traceHeader,
  traceListAttributes,
} from './shared-shapes.ts'

const must = { must: true } as const
const vital = { must: true, vital: true } as const
const filled = { times: 'filled' } as const

const otherInfo = group('OtherInfo', [
  text('Priority', { exact: true }),
  text('SphereOfPromulgation', { most: 100 }),
  text('TyperNotation', { most: 10 }),
  text('PromulgationAmount', { ...filled, exact: true }),
  text('PageAmount', { ...filled, exact: true }),
  text('ReplyFors', filled),
  text('Direction', filled),
  text('ReferenceCodes', filled),
  group('Appendixes', [text('Appendix', { times: 'many' })]),
])

const messageHeader = group(
  'MessageHeader',
  [
    from,
    group('To', organ, { times: 'many', ...vital }),
    { ...documentId, ...must },
    group(
      'Code',
      [
        text('CodeNumber', { most: 11, exact: true, ...must }),
        text('CodeNotation', { most: 30, exact: true, ...must }),
      ],
      must,
    ),
    group(
      'PromulgationInfo',
      [text('Place', { most: 50 }), { ...promulgationDate, times: 'optional', ...must }],
      must,
    ),
    group(
      'DocumentType',
      [
        text('Type', { exact: true, ...must }),
        text('TypeDetail', { ...filled, exact: true }),
        text('TypeName', { most: 100, ...must }),
      ],
      must,
    ),
    text('Subject', { most: 500, ...vital }),
    text('Content', { most: 500 }),
    group(
      'SignerInfo',
      [
        text('Competence', { most: 100 }),
        text('Position', { most: 100 }),
        text('FullName', { most: 50, ...must }),
      ],
      must,
    ),
    text('DueDate', { ...filled, exact: true }),
    otherInfo,
    group('ResponseFor', [organId, fullCode, documentId, promulgationDate], { times: 'many' }),
    text('SteeringType', { ...filled, exact: true }),
    group('ResponseForTask', [text('TaskCode', { times: 'many' })], filled),
    text('ApplicationType', filled),
    group('ToPlaces', [text('Place', { times: 'many', most: 150 })]),
  ],
  { ...vital },
)

const receiver = group(
  'Receiver',
  [{ ...organId, ...must }, text('ReceiverType', { exact: true, ...vital })],
  { times: 'many' },
)
const changes = group(
  'BussinessDocumentInfo',
  [
    text('DocumentInfo', { exact: true }),
    text('DocumentReceiver', { exact: true }),
    group('ReceiverList', [receiver]),
  ],
  filled,
)
const replacement = group(
  'ReplacementInfo',
  [{ ...documentId, ...must }, group('OrganIdList', [{ ...organId, times: 'many', ...must }])],
  { times: 'many' },
)

const business = group(
  'Bussiness',
  [
    documentId,
    text('BussinessDocType', { exact: true, ...must }),
    text('BussinessDocReason'),
    text('Paper', { ...filled, exact: true }),
    changes,
    group('ReplacementInfoList', [replacement], filled),
    staffOfDocument,
  ],
  must,
)

const attachmentName = text('AttachmentName', { most: 500, ...must })
const contentId = text('ContentId', { exact: true, ...must })
const description = text('Description')
const contentType = text('ContentType', must)
const bare = (shape: Shape): Shape => ({ ...shape, bare: true })

const manifest = group(
  'edXMLManifest',
  [group('Reference', [contentId, contentType, description, attachmentName], { times: 'many' })],
  { attributes: { version: '1.0' }, must: true },
)
const attachment = group(
  'Attachment',
  [
    ...[contentId, attachmentName, description, contentType].map(bare),
    text('ContentTransferEncoded', { opaque: true }),
  ],
  { times: 'many', bare: true },
)

/** A document on its way, element by element. */
export const documentShape: Shape = envelope(
  [
    messageHeader,
    group('TraceHeaderList', [{ ...traceHeader, must: true }, business], {
      attributes: traceListAttributes,
      must: true,
    }),
  ],
  [group('edXMLBody', [manifest])],
  [group('AttachmentEncoded', [attachment], { bare: true })],
)
