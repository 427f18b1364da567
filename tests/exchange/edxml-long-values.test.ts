import assert from 'node:assert/strict'
import { it } from 'node:test'
import { checkPacket, writeSkeleton } from '#kit/edxml/index.ts'
import { plan } from './edxml-packets.ts'
import { faultsOf, readWhole } from './edxml-streams.ts'

const letter = { ...plan, attachments: [] }
const number = '<edXML:CodeNumber>125</edXML:CodeNumber>'

// Each of these would be read for hours if what it costs grew with the square of its length.
it('four million spaces inside a subject are read at once', async () => {
  const subject = `Kế hoạch${' '.repeat(4_000_000)}số 125`
  const written = writeSkeleton(letter).replace(
    /(<edXML:Subject>)[^<]*/,
    (_, tag: string) => `${tag}${subject}`,
  )
  const { packet, tolerances } = await readWhole(written)
  assert.equal(packet.kind === 'document' && packet.subject, subject)
  assert.deepEqual(tolerances, [
    { code: 'too-long', path: 'MessageHeader/Subject', found: String(subject.length) },
  ])
})

it('a comment in which CDATA seems to begin 400,000 times is refused in a number', async () => {
  const comment = `<!--${'<![CDATA['.repeat(400_000)}-->`
  const written = writeSkeleton(letter).replace(number, `<edXML:CodeNumber>12${comment}5</edXML:CodeNumber>`)
  const faults = await faultsOf(async () => readWhole(written))
  assert.deepEqual(
    faults.map(({ code, path }) => `${code} ${path}`),
    ['comment-in-value MessageHeader/Code/CodeNumber'],
  )
})

it('what looks like a comment inside CDATA is text, and a comment after it is one', async () => {
  const of = (inside: string) =>
    readWhole(writeSkeleton(letter).replace(number, `<edXML:CodeNumber>${inside}</edXML:CodeNumber>`))
  const { packet } = await of('<![CDATA[<!--1]]>')
  assert.equal(packet.kind === 'document' && packet.reference.number, '<!--1')
  const faults = await faultsOf(async () => of('<![CDATA[1]]><!-- <![CDATA[ -->25'))
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['comment-in-value'],
  )
})

it('a link that names another attachment than the identifier beside it is told', async () => {
  const written = writeSkeleton(plan).replace(
    '<edXML:Reference>',
    '<edXML:Reference xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="cid:another">',
  )
  const { tolerances } = await readWhole(written)
  assert.deepEqual(
    tolerances.filter(({ code }) => code === 'attachment-differs'),
    [
      {
        code: 'attachment-differs',
        path: 'edXMLManifest/Reference/@xlink:href',
        found: 'cid:another',
      },
    ],
  )
})

it('one receiver twice is not written, with spaces around its identifier either', () => {
  const [first] = plan.to
  const faults = checkPacket({ ...plan, to: [first!, { ...first!, organId: ` ${first!.organId} ` }] })
  assert.deepEqual(
    faults.map(({ code, path }) => `${code} ${path}`),
    ['repeated MessageHeader/To/OrganId'],
  )
})
