import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SignatureAlgorithm } from '#kit/cms/index.ts'
import { canonicalForm, elementsOf, readXml } from '#kit/xml/index.ts'
import { type Keyed, signedAt } from './authorities.ts'
import { openssl, openSslLacking, pemOf } from './openssl.ts'
import {
  ask,
  attachments,
  authorities,
  bodyPath,
  evidenceFor,
  planReference,
  sign,
  textSigned,
} from './xades-packet.ts'
import { lacking, xmllintForm, xmlsecVerifies } from './xades-second-opinions.ts'
import { exclusive, inclusive, more, signedByXmlsec, type Template, w3c } from './xades-template.ts'

const { root } = authorities
const roots = pemOf(root.certificate)
const rsa = authorities.issue('Hồ Văn Ngươi', { kind: 'rsa-2048' })
const p256 = authorities.issue('Hồ Thị Đượm', { kind: 'p-256' })
const p384 = authorities.issue('Côn Thị Hiền', { kind: 'p-384' })
const sha2 = ['sha256', 'sha384', 'sha512'] as const
const algorithms: readonly (readonly [SignatureAlgorithm, Keyed])[] = [
  ...sha2.map((hash) => [`rsa-pkcs1-${hash}`, rsa] as const),
  ['ecdsa-sha256', p256],
  ['ecdsa-sha384', p384],
]

describe('xmlsec1 verifies what is signed here', { skip: lacking('xmlsec1') }, () => {
  for (const [algorithm, holder] of algorithms)
    it(algorithm, async () => {
      const xml = await sign({
        signer: authorities.signer(holder, algorithm),
        references: [{ uri: '' }, { uri: '#than' }, planReference],
        timeStamper: authorities.stampsAt(signedAt),
      })
      assert.equal(xmlsecVerifies(xml, roots, attachments), true)
      const changed = xml.replace('ông A', 'ông B')
      assert.notEqual(xmlsecVerifies(changed, roots, attachments), true)
      assert.notEqual(xmlsecVerifies(xml, roots, new Map([['cid:ke-hoach', Buffer.from('khác')]])), true)
    })
})

describe('what xmlsec1 signs is understood here', { skip: lacking('xmlsec1') }, () => {
  const made: readonly (readonly [string, Template, Keyed])[] = [
    ['RSA', { method: `${more}rsa-sha256` }, rsa],
    ['RSA with SHA-512', { method: `${more}rsa-sha512`, digest: 'http://www.w3.org/2001/04/xmlenc#sha512' }, rsa],
    ['ECDSA', { method: `${more}ecdsa-sha256` }, p256],
    ['ECDSA on P-384', { method: `${more}ecdsa-sha384`, digest: `${more}sha384` }, p384],
    ['inclusive canonical form', { method: `${more}ecdsa-sha256`, form: inclusive }, p256],
    ['prefixes that are named', { method: `${more}ecdsa-sha256`, uri: '#than', list: `<InclusiveNamespaces xmlns="${exclusive}" PrefixList="edXML #default khac"/>` }, p256],
    ['forms with comments', { method: `${more}ecdsa-sha256`, form: `${inclusive}#WithComments`, form2: `${exclusive}WithComments` }, p256],
  ] // prettier-ignore
  for (const [what, of, holder] of made)
    it(`${what}: sound, without signed properties, so it is of no level and stays open`, () => {
      const xml = signedByXmlsec(of, holder)
      const answer = ask(xml, { ...evidenceFor(holder.certificate), reads: bodyPath })
      const { indication, subIndication, level, findings } = answer.report
      assert.deepEqual(
        [indication, subIndication, level],
        ['INDETERMINATE', 'SIG_CONSTRAINTS_FAILURE', 'basic'],
        findings.join(),
      )
      assert.ok(findings.includes('signed-properties-missing'))
      assert.match(textSigned(answer), /Cấp cho ông A/)
      const changed = ask(xml.replace('ông A', 'ông B'), evidenceFor(holder.certificate))
      assert.equal(changed.report.subIndication, 'HASH_FAILURE')
      assert.deepEqual(changed.signed, [])
    })

  it('an element in the inclusive form has the namespaces of what stands around it', () => {
    const xml = signedByXmlsec({ method: `${more}ecdsa-sha256`, form: inclusive, uri: '#than' }, p256)
    const { report } = ask(xml, { ...evidenceFor(p256.certificate), reads: bodyPath })
    assert.equal(report.subIndication, 'SIG_CONSTRAINTS_FAILURE', report.findings.join())
  })

  it('SHA-1, as old packets have it, is named weak though it fits', () => {
    for (const made of [
      { method: `${w3c}rsa-sha1` },
      { method: `${more}rsa-sha256`, digest: `${w3c}sha1` },
    ]) {
      const { report } = ask(signedByXmlsec(made, rsa), evidenceFor(rsa.certificate))
      assert.equal(report.indication, 'INDETERMINATE')
      assert.equal(report.subIndication, 'CRYPTO_CONSTRAINTS_FAILURE')
      assert.ok(report.findings.includes('weak-algorithm'))
    }
  })
})

it(
  'OpenSSL verifies a PSS signature over the canonical form that libxml2 writes',
  { skip: lacking('xmllint') ?? openSslLacking },
  async () => {
    for (const hash of sha2) {
      const xml = await sign({ signer: authorities.signer(rsa, `rsa-pss-${hash}`) })
      const info = elementsOf(readXml(xml).root).find(({ local }) => local === 'SignedInfo')!
      const ours = canonicalForm(info, { method: 'exclusive' })
      const theirs = xmllintForm(ours, 'exclusive')
      const value = /<ds:SignatureValue[^>]*>([^<]+)</.exec(xml)![1]!
      const files = { data: theirs, value: Buffer.from(value, 'base64'), 'key.pem': rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() } // prettier-ignore
      const said = openssl(files, `dgst -${hash} -prverify key.pem -signature value -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest -sigopt rsa_mgf1_md:${hash} data`, (answer) => answer.ok || answer.said) // prettier-ignore
      assert.equal(said, true)
    }
  },
)
