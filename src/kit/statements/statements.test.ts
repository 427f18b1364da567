import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { it } from 'node:test'
import { issueCertificate, newKeyPair } from '#kit/pki/index.ts'
import { digestOfStatement, signerOf, signStatement, StatementRefused, verifyStatement } from './index.ts'

const now = Temporal.Instant.from('2026-11-26T01:00:00Z')
function signer(commonName: string) {
  const keys = newKeyPair('p-256')
  const certificate = issueCertificate({
    subject: { commonName },
    publicKey: keys.publicKey,
    issuer: keys,
    profile: 'authority-seal',
    notBefore: now,
    notAfter: now.add({ hours: 24 }),
  })
  const fingerprint = createHash('sha256').update(certificate).digest('hex')
  return { privateKey: keys.privateKey, certificate, fingerprint }
}
const district = signer('Đakrông')
const stranger = signer('Đakrông')
const said = { id: 'goi-1', to: 'H50.X00.X03' }
const refusedAs = (code: string) => (fault: unknown) =>
  fault instanceof StatementRefused && fault.code === code

it('a statement is read once its signature fits a known certificate', async () => {
  const statement = await signStatement('krong-message', said, district)
  assert.equal(signerOf(statement), district.fingerprint)
  const certificates = [stranger.certificate, district.certificate]
  assert.deepEqual(await verifyStatement(statement, { type: 'krong-message', certificates }), said)
  assert.match(digestOfStatement(statement), /^[0-9a-f]{64}$/)
})

it('a statement of somebody else, of another type, changed, or without a signature is refused', async () => {
  const statement = await signStatement('krong-message', said, district)
  const ask = (text: string, type = 'krong-message', certificates = [district.certificate]) =>
    verifyStatement(text, { type, certificates })
  await assert.rejects(ask(statement, 'krong-receipt'), refusedAs('statement-type'))
  await assert.rejects(ask(statement, 'krong-message', [stranger.certificate]), refusedAs('statement-signer'))
  const [head, , signature] = statement.split('.')
  const other = Buffer.from(JSON.stringify({ ...said, to: 'H50.X00.X04' })).toString('base64url')
  await assert.rejects(ask(`${head}.${other}.${signature}`), refusedAs('statement-signature'))
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'krong-message', kid: district.fingerprint }))
  await assert.rejects(ask(`${none.toString('base64url')}.${other}.`), refusedAs('statement-signature'))
  await assert.rejects(ask('chuyện vặt'), refusedAs('statement-malformed'))
  // The stranger names the district's certificate in a header that it signs itself.
  const forged = await signStatement('krong-message', said, {
    ...stranger,
    fingerprint: district.fingerprint,
  })
  await assert.rejects(ask(forged), refusedAs('statement-signature'))
})
