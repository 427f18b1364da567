import { group, type Shape, text } from './shape.ts'

/** The namespace of packets. */
export const qcvn = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'

/** Namespaces in which elements of packets are read: the regulation's, none, and that of the guidance before it. */
export const namespacesRead: readonly string[] = [
  qcvn,
  '',
  'http://www.e-doc.vn/Schema/',
  'http://www.e-doc.vn/Schema',
]

export const organId = text('OrganId', { most: 35, exact: true })
const must = { must: true } as const
const vital = { must: true, vital: true } as const

/** The eight children of From and To. */
export const organ: readonly Shape[] = [
  { ...organId, ...must },
  text('OrganizationInCharge', { most: 200 }),
  text('OrganName', { most: 200, ...must }),
  text('OrganAdd', { most: 250 }),
  text('Email', { most: 100 }),
  text('Telephone', { most: 20 }),
  text('Fax', { most: 20 }),
  text('Website', { most: 100 }),
]

export const from = group('From', [{ ...organId, ...vital }, ...organ.slice(1)], { ...vital })

/** A document's full reference: 11 letters of number, a slash, 30 of symbol. */
export const fullCode = text('Code', { most: 42, exact: true })
export const documentId = text('DocumentId', { exact: true })
export const promulgationDate = text('PromulgationDate', { times: 'filled', exact: true })

const staffMember = {
  department: text('Department'),
  departmentId: text('DepartmentId'),
  staff: text('Staff'),
  staffId: text('StaffId'),
  email: text('Email', { most: 100 }),
  mobile: text('Mobile', { most: 20 }),
}
const { department, departmentId, staff, staffId, email, mobile } = staffMember
export const staffOfDocument = group('StaffInfo', [department, departmentId, staff, staffId, email, mobile], { times: 'filled' }) // prettier-ignore
/** As status packets order it. */
export const staffOfStatus = group('StaffInfo', [department, departmentId, staff, staffId, mobile, email], { times: 'filled' }) // prettier-ignore

export const traceHeader = group(
  'TraceHeader',
  [{ ...organId, ...must }, text('Timestamp', { exact: true, ...must })],
  { times: 'many' },
)

export const traceListAttributes = {
  id: 'traces',
  version: '1.0',
  mustUnderstand: '1',
  actor: 'http://schemas.xmlsoap.org/soap/actor/next',
} as const

export const signature: Shape = { ...group('Signature', []), times: 'filled', opaque: true }

/** Puts a header and a body into the envelope that every packet has. */
export function envelope(header: readonly Shape[], beside: readonly Shape[], after: readonly Shape[]): Shape {
  const head = group('edXMLHeader', [...header, signature], { ...vital })
  const inside = group('edXMLEnvelope', [head, ...beside], {
    ...vital,
    attributes: { id: 'envelope' },
  })
  return group('edXML', [inside, ...after], { bare: true, ...vital })
}
