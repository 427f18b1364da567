import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { it } from 'node:test'
import { SignerUnavailable } from '#kit/cms/index.ts'
import { issueCertificate } from '#kit/pki/index.ts'
import { signXml } from '#kit/xades/index.ts'
import { at, signedAt } from './authorities.ts'
import { ask, authorities, evidenceFor, headerPath, packetWith, seal, sign } from './xades-packet.ts'

const timeStamper = authorities.stampsAt(signedAt)

it('a key that may sign by PSS only does so', async () => {
  const keys = generateKeyPairSync('rsa-pss', { modulusLength: 2048 })
  const certificate = issueCertificate({
    subject: { commonName: 'Chỉ PSS' }, publicKey: keys.publicKey, issuer: authorities.issuing, profile: 'person',
    notBefore: at('2025-01-01T00:00:00'), notAfter: at('2027-01-01T00:00:00'),
  }) // prettier-ignore
  const holder = { privateKey: keys.privateKey, certificate, chain: seal.chain }
  const { report } = ask(await sign({ signer: authorities.signer(holder, 'rsa-pss-sha256') }))
  assert.deepEqual(
    [report.indication, report.signer?.name],
    ['TOTAL-PASSED', 'Chỉ PSS'],
    report.findings.join(),
  )
})

it('without evidence of revocation it stays open, and what would settle it is named', async () => {
  const { report, wanted } = ask(await sign(), { ocsp: [], crls: [] })
  assert.deepEqual([report.indication, report.subIndication], ['INDETERMINATE', 'TRY_LATER'])
  assert.deepEqual(wanted[0]!.ocsp, ['http://ocsp.example.vn/'])
})

it('revoked before signing fails; after a proven time it is told and passes', async () => {
  const stamped = await sign({ timeStamper })
  const revokedAt = (when: Temporal.Instant) => ({
    ocsp: [authorities.ocsp(seal.certificate, { made: signedAt.add({ hours: 24 }), revokedAt: when }), ...evidenceFor().ocsp],
  }) // prettier-ignore
  const before = ask(stamped, revokedAt(signedAt.subtract({ hours: 1 })))
  assert.deepEqual([before.report.indication, before.report.subIndication], ['TOTAL-FAILED', 'REVOKED'])
  const after = ask(stamped, revokedAt(signedAt.add({ hours: 1 })))
  assert.equal(after.report.indication, 'TOTAL-PASSED', after.report.findings.join())
  assert.ok(after.report.findings.includes('revoked-after-proof'))
})

it('a time stamp that does not come is refused, or kept as B-B where that is asked for', async () => {
  const never = () => Promise.reject(new SignerUnavailable('time-stamp-refused'))
  await assert.rejects(sign({ timeStamper: never }), { code: 'time-stamp-refused' })
  const kept = await signXml(packetWith(), {
    signer: authorities.signer(seal), at: signedAt, place: headerPath, references: [{ uri: '' }],
    timeStamper: never, unstamped: 'kept',
  }) // prettier-ignore
  assert.deepEqual([kept.level, kept.unstamped?.code], ['B-B', 'time-stamp-refused'])
  assert.equal(ask(kept.bytes).report.level, 'B-B')
})

it('certificates and evidence that were added beside the time stamp make it B-LT', async () => {
  const value = (name: string, bytes: Uint8Array) =>
    `<xades:${name}>${Buffer.from(bytes).toString('base64')}</xades:${name}>`
  const { ocsp, crls } = evidenceFor(seal.certificate)
  const added =
    `<xades:CertificateValues>${value('EncapsulatedX509Certificate', authorities.issuing.certificate)}</xades:CertificateValues>` +
    `<xades:RevocationValues><xades:CRLValues>${crls.map((one) => value('EncapsulatedCRLValue', one)).join('')}</xades:CRLValues>` +
    `<xades:OCSPValues>${ocsp.map((one) => value('EncapsulatedOCSPValue', one)).join('')}</xades:OCSPValues></xades:RevocationValues>`
  const alone = { ocsp: [], crls: [] }
  const stamped = await sign({ timeStamper })
  const { report } = ask(stamped.replace('</xades:SignatureTimeStamp>', `$&${added}`), alone)
  assert.deepEqual([report.indication, report.level], ['TOTAL-PASSED', 'B-LT'], report.findings.join())
  assert.deepEqual(ask(stamped, alone).report.subIndication, 'TRY_LATER')
})
