import type { Written } from '#kit/xml/index.ts'
import { dateInPacket, documentIdOf, type Letter, mark } from './letter.ts'
import { element, envelope, organ, packetXml, timeInPacket } from './letter-xml.ts'

const about = (letter: Letter): Written =>
  element(
    'ResponseFor',
    element('OrganId', letter.from),
    element('Code', `${letter.number}/${letter.notation}`),
    element('PromulgationDate', dateInPacket(letter.promulgatedOn)),
    element('DocumentId', documentIdOf(letter)),
  )

/** The XML of a status packet about a document that the organ received, unsigned (QĐ 28/2018 Đ.6.3). */
export const statusXml = (from: string, letter: Letter, code: string, at: Temporal.Instant): string =>
  packetXml(
    envelope([
      element(
        'MessageHeader',
        organ('From', from),
        about(letter),
        element(
          'StaffInfo',
          element('Department', 'Văn phòng'),
          element('Staff', 'Hồ Thị Kiểm Tra'),
          element('Mobile'),
          element('Email'),
        ),
        element('StatusCode', code),
        element('Description', `${mark} Văn bản đã đến`),
        element('Timestamp', timeInPacket(at)),
      ),
    ]),
  )
