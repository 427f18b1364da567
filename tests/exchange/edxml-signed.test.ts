import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { it } from 'node:test'
import { fillContents, readEnvelope, type PacketRead, writeSkeleton } from '#kit/edxml/index.ts'
import { signXml, verifyXml, type XmlVerification } from '#kit/xades/index.ts'
import type { XmlName } from '#kit/xml/index.ts'
import { lookedAt, signedAt } from '../signatures/authorities.ts'
import { authorities, evidenceFor, seal } from '../signatures/xades-packet.ts'
import { contents, plan } from './edxml-packets.ts'
import { arriving, faultsOf, gathered, plain, readWhole } from './edxml-streams.ts'

const name = (local: string): XmlName => ({ namespace: 'http://www.mic.gov.vn/TBT/QCVN_102_2016', local })
const envelope = [name('edXML'), name('edXMLEnvelope')]
const place = [...envelope, name('edXMLHeader')]

const signedSkeleton = Buffer.from(
  (
    await signXml(writeSkeleton(plan), {
      signer: authorities.signer(seal),
      at: signedAt,
      place,
      references: [
        { uri: '#envelope' },
        ...[...contents].map(([contentId, bytes]) => ({ uri: `cid:${contentId}` as const, bytes })),
      ],
    })
  ).bytes,
).toString('utf8')

const fill = (skeleton: string) =>
  gathered(fillContents(skeleton, (contentId) => arriving(contents.get(contentId)!, 999)))

const verify = ({ skeleton, contents: found }: PacketRead): XmlVerification =>
  verifyXml(skeleton, {
    place,
    reads: envelope,
    attachments: new Map(
      found.map(({ contentId, hash }) => [`cid:${contentId}`, { sha256: Buffer.from(hash, 'hex') }]),
    ),
    anchors: [authorities.root.certificate],
    at: lookedAt,
    ...evidenceFor(seal.certificate),
  })

it('a signature over the envelope and the contents holds after they were filled in, sent and read', async () => {
  const read = await readWhole(await fill(signedSkeleton))
  assert.equal(read.signature, 'xml-signature')
  assert.deepEqual(read.tolerances, [])
  assert.deepEqual(plain(read.packet), plain(plan))
  assert.equal(read.skeleton, signedSkeleton)
  const { report, signed } = verify(read)
  assert.equal(report.indication, 'TOTAL-PASSED', report.findings.join())
  const [envelopeSigned] = signed
  assert.equal(envelopeSigned?.uri, '#envelope')
  assert.ok('octets' in envelopeSigned)
  assert.deepEqual(plain(readEnvelope(envelopeSigned.octets!)), plain(plan))
})

it('one byte of an attachment or one letter of the envelope less, and it does not hold', async () => {
  const packet = await fill(signedSkeleton)
  const ends = packet.indexOf('</edXML:ContentTransferEncoded>')
  packet[ends - 4] = packet[ends - 4] === 0x41 ? 0x42 : 0x41
  assert.notEqual(verify(await readWhole(packet)).report.indication, 'TOTAL-PASSED')
  const changed = await fill(signedSkeleton.replace('Hồ Văn Ngươi', 'Hồ Văn Ngưo'))
  assert.notEqual(verify(await readWhole(changed)).report.indication, 'TOTAL-PASSED')
})

it('contents are put into empty elements of either form, and into no filled one', async () => {
  const short = signedSkeleton.replaceAll(
    /(<edXML:ContentTransferEncoded [^>]*)><\/edXML:ContentTransferEncoded>/g,
    '$1/>',
  )
  assert.notEqual(short, signedSkeleton)
  const read = await readWhole(await fill(short))
  assert.deepEqual(read.bytes, [...contents.values()])
  const first = contents.get('van-ban-1')!
  const hash = createHash('sha256').update(first).digest('hex')
  assert.deepEqual(read.contents[0], { contentId: 'van-ban-1', size: first.length, hash, wrapped: false })
  const twice = await faultsOf(async () => fill((await fill(signedSkeleton)).toString('utf8')))
  assert.deepEqual(
    twice.map(({ code }) => code),
    ['content-misplaced'],
  )
})
