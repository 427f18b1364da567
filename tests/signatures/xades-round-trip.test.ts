import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import type { SignatureAlgorithm } from '#kit/cms/index.ts'
import { elementsIn, textIn, type XmlElement } from '#kit/xml/index.ts'
import { type Keyed, signedAt } from './authorities.ts'
import {
  ask,
  attachments,
  authorities,
  body,
  bodyPath,
  evidenceFor,
  headerPath,
  packetWith,
  plan,
  planReference,
  rootPath,
  sign,
} from './xades-packet.ts'

const rsa = authorities.issue('Hồ Văn Ngươi', { kind: 'rsa-2048' })
const p256 = authorities.issue('Hồ Thị Đượm', { kind: 'p-256' })
const p384 = authorities.issue('Côn Thị Hiền', { kind: 'p-384' })
const algorithms: readonly (readonly [SignatureAlgorithm, Keyed])[] = [
  ...(['pss', 'pkcs1'] as const).flatMap((padding) =>
    (['sha256', 'sha384', 'sha512'] as const).map((hash) => [`rsa-${padding}-${hash}`, rsa] as const),
  ),
  ['ecdsa-sha256', p256],
  ['ecdsa-sha384', p384],
  ['ecdsa-sha256', p384],
]
const timeStamper = authorities.stampsAt(signedAt)

describe('a packet is signed and verified', () => {
  for (const [algorithm, holder] of algorithms)
    for (const level of ['B-B', 'B-T'] as const)
      it(`${algorithm} with ${holder.privateKey.asymmetricKeyDetails?.namedCurve ?? 'rsa'}, ${level}`, async () => {
        const xml = await sign({
          signer: authorities.signer(holder, algorithm),
          references: [{ uri: '' }, planReference],
          ...(level === 'B-T' ? { timeStamper } : {}),
        })
        const { report, signed, wanted } = ask(xml, { attachments, ...evidenceFor(holder.certificate) })
        assert.deepEqual([report.indication, report.level], ['TOTAL-PASSED', level], report.findings.join())
        assert.deepEqual(report.findings, [
          ...(algorithm.startsWith('rsa-pkcs1') ? ['pkcs1-padding'] : []),
          ...(level === 'B-B' ? ['claimed-time-only'] : []),
        ])
        assert.equal(String(report.claimedTime), String(signedAt))
        assert.equal(String(report.provenTime), level === 'B-T' ? String(signedAt) : 'null')
        assert.deepEqual(wanted, [])
        assert.deepEqual(signed.map(({ uri }) => uri), ['', 'cid:ke-hoach']) // prettier-ignore
        assert.deepEqual(Buffer.from(signed[1]!.octets!), plan)
      })
})

const inside = (element: XmlElement, local: string) => elementsIn(element).find((one) => one.local === local)!

it('what was signed is given without the signature and is read from the bytes that were digested', async () => {
  const [part] = ask(await sign()).signed
  assert.ok(part?.kind === 'document')
  const envelope = inside(part.element, 'edXMLEnvelope')
  assert.deepEqual(elementsIn(inside(envelope, 'edXMLHeader')).map(({ local }) => local), ['From']) // prettier-ignore
  assert.equal(textIn(inside(inside(envelope, 'edXMLBody'), 'Subject')), 'Cấp cho ông A 15.000.000 đồng')
})

it('an element is signed by its identifier, and only it is covered', async () => {
  const xml = await sign({ references: [{ uri: '#than' }] })
  assert.equal(ask(xml, { reads: bodyPath }).report.indication, 'TOTAL-PASSED')
  const [part] = ask(xml, { reads: bodyPath }).signed
  assert.ok(part?.kind === 'element')
  assert.deepEqual(part.path, bodyPath)
  assert.deepEqual(ask(xml).report.subIndication, 'SIG_CONSTRAINTS_FAILURE')
  assert.ok(ask(xml).report.findings.includes('place-not-signed'))
  assert.equal(ask(xml, { reads: headerPath }).report.indication, 'INDETERMINATE')
})

it('elements may be named by another attribute, and then by no usual one', async () => {
  const xml = packetWith(body.replace(' Id=', ' ma='))
  const named = await sign({ references: [{ uri: '#than' }], idAttributes: ['ma'] }, xml)
  assert.equal(ask(named, { reads: bodyPath, idAttributes: ['ma'] }).report.indication, 'TOTAL-PASSED')
  assert.ok(ask(named, { reads: bodyPath }).report.findings.includes('reference-unresolved'))
})

it('an element that will hold its own signature is signed without it', async () => {
  const xml = await sign({ references: [{ uri: '#goi' }] })
  assert.equal(ask(xml, { reads: rootPath }).report.indication, 'TOTAL-PASSED')
})

it('every other byte of the document stays, also where the place was written as one empty tag', async () => {
  const before = packetWith()
  const after = await sign({}, before)
  const from = after.indexOf('<ds:Signature ')
  const until = after.indexOf('</ds:Signature>') + '</ds:Signature>'.length
  assert.equal(after.slice(0, from) + after.slice(until), before)
  const empty = before.replace('<edXML:From>', '<edXML:Empty /><edXML:From>')
  const holder = { namespace: rootPath[0]!.namespace, local: 'Empty' }
  const inEmpty = await sign({ place: [...headerPath, holder] }, empty)
  assert.match(inEmpty, /<edXML:Empty ><ds:Signature .*<\/ds:Signature><\/edXML:Empty><edXML:From>/)
  assert.equal(ask(inEmpty, { place: [...headerPath, holder] }).report.indication, 'TOTAL-PASSED')
})

it('Windows lines, a mark at the beginning, CDATA and letters beyond the first plane are signed as they mean', async () => {
  const odd = `\ufeff${packetWith(body.replace('ông A', 'ông <![CDATA[<A> & ]]>\u{20000}&#13;\r\n'))}`.replaceAll('\n<', '\r\n<') // prettier-ignore
  const xml = await sign({}, odd)
  assert.ok(xml.startsWith('\ufeff<?xml'))
  assert.equal(ask(Buffer.from(xml)).report.indication, 'TOTAL-PASSED')
})

it('an attachment too large to be held is signed and verified by its digest', async () => {
  const sha256 = createHash('sha256').update(plan).digest()
  const xml = await sign({
    signer: authorities.signer(p256),
    references: [{ uri: '' }, { uri: 'cid:ke-hoach', sha256 }],
  })
  const asked = (digest: Uint8Array) =>
    ask(xml, {
      attachments: new Map([['cid:ke-hoach', { sha256: digest }]]),
      ...evidenceFor(p256.certificate),
    })
  assert.equal(asked(sha256).report.indication, 'TOTAL-PASSED')
  assert.equal(ask(xml, { attachments, ...evidenceFor(p256.certificate) }).report.indication, 'TOTAL-PASSED')
  const other = createHash('sha256').update('khác').digest()
  assert.equal(asked(other).report.indication, 'TOTAL-FAILED')
  assert.deepEqual(asked(other).signed, [])
})

it('a place right before the end of the element around it holds the signature itself', async () => {
  const tight = packetWith('').replaceAll(/>\n</g, '><')
  const xml = await sign({}, tight)
  assert.match(xml, /<\/ds:Signature><\/edXML:edXMLHeader><\/edXML:edXMLEnvelope>/)
  assert.equal(ask(xml).report.indication, 'TOTAL-PASSED')
})

it('two sign one after another, each an element of its own, and both stay good', async () => {
  const first = await sign({ references: [{ uri: '#than' }] })
  const elsewhere = [...rootPath, bodyPath[1]!]
  const both = await sign({ references: [{ uri: '#goi' }], place: elsewhere }, first)
  assert.equal(ask(both, { reads: bodyPath }).report.indication, 'TOTAL-PASSED')
  assert.equal(ask(both, { place: elsewhere }).report.indication, 'TOTAL-PASSED')
})
