import type { DocumentPacket, Organ, StatusPacket } from '#kit/edxml/index.ts'

const organ = (organId: string, name: string, more: Partial<Organ> = {}): Organ => ({
  organId,
  inCharge: '',
  name,
  address: '',
  email: '',
  telephone: '',
  fax: '',
  website: '',
  ...more,
})

export const district = organ('H50.X00', 'Ủy ban nhân dân huyện Đakrông', {
  inCharge: 'Ủy ban nhân dân tỉnh Quảng Trị',
  address: 'Thị trấn Krông Klang, huyện Đakrông, tỉnh Quảng Trị',
  email: 'vanthu@dakrong.example',
  telephone: '0233 3886 000',
})
export const commune = organ('H50.X00.X03', 'Ủy ban nhân dân xã Tà Long')

/** The bytes of each attachment of the document, by its identifier. */
export const contents = new Map([
  ['van-ban-1', Buffer.from('%PDF-1.7 Kế hoạch phòng, chống thiên tai')],
  ['phu-luc-2', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100_000, 'Tà Long ')])],
])

/** A document as the district sends it to a commune. */
export const plan: DocumentPacket = {
  kind: 'document',
  from: district,
  to: [commune, organ('H50.X00.X05', 'Ủy ban nhân dân xã Húc Nghì')],
  documentId: 'H50.X00,2026/11/23,125/KH-UBND',
  reference: { number: '125', notation: 'KH-UBND' },
  place: 'Đakrông',
  promulgatedOn: Temporal.PlainDate.from('2026-11-23'),
  documentType: { type: 2, detail: 10, name: 'Kế hoạch' },
  subject: 'Phòng, chống thiên tai & tìm kiếm cứu nạn năm 2027 tại các xã <vùng thấp>',
  content: '',
  signer: { competence: 'TM.', position: 'Chủ tịch', fullName: 'Hồ Văn Ngươi' },
  dueOn: Temporal.PlainDate.from('2026-12-15'),
  priority: 1,
  sphere: '',
  typistNotation: 'VP',
  copies: 12,
  pages: 4,
  appendixes: ['Phân công nhiệm vụ'],
  replyFors: '',
  direction: null,
  referenceCodes: '',
  answers: [],
  steering: 2,
  taskCodes: [],
  applicationType: '',
  toPlaces: ['Như trên', 'Lưu: VT, NN'],
  traces: [{ organId: 'H50.X00', at: Temporal.Instant.from('2026-11-23T03:15:30Z') }],
  business: {
    kind: 'new',
    documentId: '',
    reason: '',
    paper: false,
    update: null,
    replaces: [],
    staff: {
      department: 'Văn phòng',
      departmentId: '',
      name: 'Hồ Thị Đượm',
      staffId: '',
      email: '',
      mobile: '0900 000 000',
    },
  },
  attachments: [
    {
      contentId: 'van-ban-1',
      name: 'Kế hoạch 125.pdf',
      type: 'application/pdf',
      description: 'Bản chính',
    },
    { contentId: 'phu-luc-2', name: 'Phụ lục.txt', type: 'application/zip', description: '' },
  ],
}

/** The commune's report that it is being worked on. */
export const working: StatusPacket = {
  kind: 'status',
  from: commune,
  about: {
    organId: 'H50.X00',
    code: '125/KH-UBND',
    documentId: 'H50.X00,2026/11/23,125/KH-UBND',
    promulgatedOn: Temporal.PlainDate.from('2026-11-23'),
  },
  staff: null,
  statusCode: '05',
  description: 'Đang xử lý văn bản đến',
  at: Temporal.Instant.from('2026-11-24T01:00:00Z'),
  traces: [],
}
