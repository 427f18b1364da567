import { localTime } from '#kit/calendar/index.ts'
import { writeElement, type Written } from '#kit/xml/index.ts'
import { dateInPacket, documentIdOf, type Letter, mark } from './letter.ts'

/** Namespace of QCVN 102:2016/BTTTT. */
export const qcvn = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'

/** An element of the envelope, which carries the prefix (QCVN 102, §4.2 of our reading). */
export const element = (name: string, ...content: readonly (Written | string)[]): Written =>
  writeElement(`edXML:${name}`, {}, ...content)

/** The eight children of From and To. */
export const organ = (name: 'From' | 'To', organId: string): Written =>
  element(
    name,
    element('OrganId', organId),
    element('OrganizationInCharge'),
    element('OrganName', `Cơ quan ${organId} (kiểm tra)`),
    ...['OrganAdd', 'Email', 'Telephone', 'Fax', 'Website'].map((child) => element(child)),
  )

/** An instant as packets write it, in Vietnam's time. */
export const timeInPacket = (at: Temporal.Instant): string =>
  localTime(at).round('second').toString().replaceAll('-', '/').replace('T', ' ')

const answered = ({ answers }: Letter): Written[] =>
  answers
    ? [
        element(
          'ResponseFor',
          element('OrganId', answers.organId),
          element('Code', `${answers.letter.number}/${answers.letter.notation}`),
          element('DocumentId', documentIdOf(answers.letter)),
          element('PromulgationDate', dateInPacket(answers.letter.promulgatedOn)),
        ),
      ]
    : []

const messageHeader = (letter: Letter): Written =>
  element(
    'MessageHeader',
    organ('From', letter.from),
    organ('To', letter.to),
    element('DocumentId', documentIdOf(letter)),
    element('Code', element('CodeNumber', letter.number), element('CodeNotation', letter.notation)),
    element(
      'PromulgationInfo',
      element('Place', 'Đakrông'),
      element('PromulgationDate', dateInPacket(letter.promulgatedOn)),
    ),
    element(
      'DocumentType',
      element('Type', '2'),
      element('TypeDetail', '-1'),
      element('TypeName', 'Công văn'),
    ),
    element('Subject', `${mark} ${letter.subject}`),
    element('Content', `${mark} ${letter.subject}`),
    element(
      'SignerInfo',
      element('Competence', 'TM.'),
      element('Position', 'Chủ tịch'),
      element('FullName', 'Hồ Thị Kiểm Tra'),
    ),
    element('DueDate'),
    element(
      'OtherInfo',
      element('Priority', '0'),
      element('PromulgationAmount', '1'),
      element('PageAmount', '1'),
    ),
    ...answered(letter),
    element('SteeringType', '1'),
    element('ToPlaces', element('Place', 'Lưu: VT')),
  )

const updated: Written = element(
  'BussinessDocumentInfo',
  element('DocumentInfo', '1'),
  element('DocumentReceiver', '0'),
)

/** Who handled the packet, and what it is for. */
const traces = (letter: Letter): Written =>
  writeElement(
    'edXML:TraceHeaderList',
    { version: '1.0' },
    element(
      'TraceHeader',
      element('OrganId', letter.from),
      element('Timestamp', timeInPacket(letter.sentAt)),
    ),
    element(
      'Bussiness',
      element('DocumentId', documentIdOf(letter)),
      element('BussinessDocType', String(letter.business)),
      element('BussinessDocReason', letter.reason),
      element('Paper', '0'),
      ...(letter.business === 2 ? [updated] : []),
    ),
  )

const manifest = ({ attachments }: Letter): Written =>
  element(
    'edXMLBody',
    writeElement(
      'edXML:edXMLManifest',
      { version: '1.0' },
      ...attachments.map(({ contentId, name, type }) =>
        element(
          'Reference',
          element('ContentId', `cid:${contentId}`),
          element('ContentType', type),
          element('Description', name),
          element('AttachmentName', name),
        ),
      ),
    ),
  )

/** Before each content; contents are put right behind it. */
export const contentTag = `<edXML:ContentTransferEncoded xmlns:edXML="${qcvn}">`

const encoded = ({ attachments }: Letter): string =>
  attachments
    .map(({ contentId, name, type }) => {
      const told = [
        writeElement('ContentId', {}, `cid:${contentId}`),
        writeElement('AttachmentName', {}, name),
        writeElement('Description', {}, name),
        writeElement('ContentType', {}, type),
      ]
      return `<Attachment>${told.map(({ xml }) => xml).join('')}${contentTag}</edXML:ContentTransferEncoded></Attachment>`
    })
    .join('')

/** An envelope with the name by which its signature knows it. */
export const envelope = (header: readonly Written[], ...body: readonly Written[]): string =>
  writeElement(
    'edXML:edXMLEnvelope',
    { 'xmlns:edXML': qcvn, id: 'envelope' },
    element('edXMLHeader', ...header),
    ...body,
  ).xml

/** A packet around its envelope. */
export const packetXml = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="${qcvn}">${inside}</edXML>\n`

/** The XML of a document's packet, unsigned, its contents left empty (QCVN 102:2016/BTTTT). */
export function letterXml(letter: Letter): string {
  const told = envelope([messageHeader(letter), traces(letter)], manifest(letter))
  return packetXml(`${told}<AttachmentEncoded>${encoded(letter)}</AttachmentEncoded>`)
}
