import {
  type ReferenceToSign,
  signXml,
  type VerifyXmlOptions,
  verifyXml,
  type XmlSigningOptions,
  type XmlVerification,
} from '#kit/xades/index.ts'
import type { XmlName } from '#kit/xml/index.ts'
import { Authorities, at, lookedAt, signedAt } from './authorities.ts'

export const authorities = new Authorities()
export const seal = authorities.issue('Ủy ban nhân dân huyện Đakrông', { profile: 'authority-seal' })
export const stranger = new Authorities('Tổ chức giả').issue('Ủy ban nhân dân huyện Đakrông')

const qcvn = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'
const name = (local: string): XmlName => ({ namespace: qcvn, local })
export const rootPath = [name('edXML')]
export const headerPath = [...rootPath, name('edXMLEnvelope'), name('edXMLHeader')]
export const bodyPath = [...rootPath, name('edXMLEnvelope'), name('edXMLBody')]

export const body = `<edXML:edXMLBody Id="than"><edXML:Subject>Cấp cho ông A 15.000.000 đồng</edXML:Subject></edXML:edXMLBody>`
export const forgedBody = body.replace('ông A 15', 'ông B 99')

/** A packet as it travels (QCVN 102), with what is told in its body and after its header's own content. */
export const packetWith = (content = body, inHeader = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="${qcvn}" Id="goi">\n` +
  `<edXML:edXMLEnvelope xmlns:edXML="${qcvn}"><edXML:edXMLHeader><edXML:From>Đakrông &amp; Tà Rụt</edXML:From>${inHeader}</edXML:edXMLHeader>` +
  `${content}</edXML:edXMLEnvelope>\n</edXML>\n`

export const plan = Buffer.from('Kế hoạch bố trí dân cư')
export const attachments = new Map([['cid:ke-hoach', plan]])
export const planReference: ReferenceToSign = {
  uri: 'cid:ke-hoach',
  bytes: plan,
  mimeType: 'application/pdf',
}

/** Signs a packet in its header as the district's seal; the whole of it unless told. */
export const sign = async (more: Partial<XmlSigningOptions> = {}, xml = packetWith()): Promise<string> => {
  const { bytes } = await signXml(xml, {
    signer: authorities.signer(seal),
    at: signedAt,
    place: headerPath,
    references: [{ uri: '' }],
    ...more,
  })
  return Buffer.from(bytes).toString('utf8')
}

const asked = at('2026-11-25T09:00:00')
/** Answers about a certificate of the authorities of the tests, and about those above it. */
export const evidenceFor = (...certificates: readonly Uint8Array[]) => ({
  ocsp: [...certificates, authorities.clock.certificate].map((one) => authorities.ocsp(one, { made: asked })),
  crls: [authorities.rootList(asked)],
})
const evidence = evidenceFor(seal.certificate)

/** What the verifier says of a packet of which the whole is going to be read, unless told otherwise. */
export const ask = (xml: Uint8Array | string, more: Partial<VerifyXmlOptions> = {}): XmlVerification =>
  verifyXml(xml, {
    place: headerPath,
    reads: rootPath,
    anchors: [authorities.root.certificate],
    at: lookedAt,
    ...evidence,
    ...more,
  })

/** All text that was signed, as the pieces give it. */
export const textSigned = ({ signed }: XmlVerification): string =>
  signed.map(({ octets }) => Buffer.from(octets!).toString('utf8')).join('\n')
