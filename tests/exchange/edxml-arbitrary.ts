import fc from 'fast-check'
import {
  type Business,
  type BusinessKind,
  type DocumentPacket,
  documentIdOf,
  type Organ,
  type ResponseLink,
  type Staff,
  type StatusPacket,
} from '#kit/edxml/index.ts'

const letters = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyÁẢẠẤỘỰỄĐ0123456789 .,;-/()&<>"\'\t\n\r\u0300\u{20000}\u00a0\u2028',
]
const letter = fc.constantFrom(...letters)
const trimmed = (value: string) => value.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
/** Text of so many letters at most, as a value comes out: without white space around it. */
const words = (most: number) => fc.array(letter, { maxLength: Math.min(most, 60) }).map((all) => trimmed(all.join(''))) // prettier-ignore
const given = (most: number) => words(most).map((text) => (text === '' ? 'Đ' : text))

const code = fc.constantFrom(...'ABCDEFGHKLM0123456789')
export const organId = fc
  .array(fc.array(code, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((groups) => groups.map((group) => group.join('')).join('.'))
const longest = fc.array(code, { minLength: 35, maxLength: 35 }).map((all) => all.join(''))
const anyOrganId = fc.oneof(organId, longest)

const date = fc
  .record({
    year: fc.integer({ min: 1945, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  }) // prettier-ignore
  .map((fields) => Temporal.PlainDate.from(fields))
const instant = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))

const organ: fc.Arbitrary<Organ> = fc.record({
  organId: anyOrganId,
  inCharge: words(200),
  name: given(200),
  address: words(250),
  email: words(100),
  telephone: words(20),
  fax: words(20),
  website: words(100),
})
const symbol = fc.constantFrom('KH-UBND', 'QĐ-UBND', 'UBND-TNMT', 'VPCP-TTĐT', '2026/QĐ-UBND')
const reference = fc.record({ number: fc.integer({ min: 1, max: 99_999 }).map(String), notation: symbol })

const link: fc.Arbitrary<ResponseLink> = fc
  .record({ organId, on: date, reference })
  .map(({ organId, on, reference }) => ({
    organId,
    code: `${reference.number}/${reference.notation}`,
    documentId: documentIdOf(organId, on, reference),
    promulgatedOn: on,
  }))
const staff: fc.Arbitrary<Staff | null> = fc.option(
  fc.record({
    department: given(100),
    departmentId: words(20),
    name: words(50),
    staffId: words(20),
    email: words(100),
    mobile: words(20),
  }),
)
const trace = fc.record({ organId, at: instant })

const businessOf = (kind: BusinessKind): fc.Arbitrary<Business> =>
  fc.record({
    kind: fc.constant(kind),
    documentId: kind === 'new' ? words(60) : given(60),
    reason: kind === 'new' ? words(60) : given(60),
    paper: fc.option(fc.boolean()),
    update:
      kind === 'update'
        ? fc.record({
            documentChanged: fc.boolean(),
            receiversChanged: fc.boolean(),
            receivers: fc.array(fc.record({ organId, change: fc.constantFrom('removed' as const, 'added' as const) }), { maxLength: 3 }), // prettier-ignore
          })
        : fc.constant(null),
    replaces:
      kind === 'replace'
        ? fc.array(fc.record({ documentId: given(60), organIds: fc.array(organId, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 2 }) // prettier-ignore
        : fc.constant([]),
    staff,
  })

const attachments = fc.uniqueArray(
  fc.record({
    contentId: fc.stringMatching(/^[A-Za-z0-9._-]{1,40}$/),
    name: given(60),
    type: fc.constantFrom('application/pdf', 'text/plain', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'), // prettier-ignore
    description: words(60),
  }),
  { maxLength: 4, selector: ({ contentId }) => contentId },
)

const count = fc.option(fc.integer({ min: 0, max: 100_000 }))

/** Documents that the standard allows. */
export const documents: fc.Arbitrary<DocumentPacket> = fc
  .record({
    kind: fc.constant('document' as const),
    from: organ,
    to: fc.uniqueArray(organ, { minLength: 1, maxLength: 3, selector: ({ organId }) => organId }),
    documentId: fc.constant(''),
    reference,
    place: words(50),
    promulgatedOn: date,
    documentType: fc.record({ type: fc.constantFrom(1, 2), detail: fc.option(fc.integer({ min: 1, max: 40 })), name: given(100) }), // prettier-ignore
    subject: given(500),
    content: words(500),
    signer: fc.record({ competence: words(100), position: words(100), fullName: given(50) }),
    dueOn: fc.option(date),
    priority: fc.constantFrom(0, 1, 2, 3, 4),
    sphere: words(100),
    typistNotation: words(10),
    copies: count,
    pages: count,
    appendixes: fc.array(given(60), { maxLength: 2 }),
    replyFors: words(60),
    direction: fc.option(fc.boolean()),
    referenceCodes: words(60),
    answers: fc.array(link, { maxLength: 3 }),
    steering: fc.option(fc.constantFrom(1, 2, 3)),
    taskCodes: fc.array(given(60), { maxLength: 2 }),
    applicationType: words(60),
    toPlaces: fc.array(given(60), { maxLength: 3 }),
    traces: fc.array(trace, { minLength: 1, maxLength: 3 }),
    business: fc
      .constantFrom<BusinessKind>('new', 'recall', 'update', 'replace')
      .chain((kind) => businessOf(kind)),
    attachments,
  })
  .map((packet) => ({
    ...packet,
    documentId: documentIdOf(packet.from.organId, packet.promulgatedOn, packet.reference),
  }))

/** Reports that the standard allows. */
export const statuses: fc.Arbitrary<StatusPacket> = fc.record({
  kind: fc.constant('status' as const),
  from: organ,
  about: link,
  staff,
  statusCode: fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0')),
  description: words(200),
  at: fc.option(instant),
  traces: fc.array(trace, { maxLength: 2 }),
})
