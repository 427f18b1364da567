import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { softwareSigner } from '#kit/cms/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { signXml, verifyXml } from '#kit/xades/index.ts'
import { openExchangeIdentity } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'krong-identity-'))
after(() => rmSync(folder, { recursive: true }))
const at = Temporal.Instant.from('2026-12-01T01:00:00Z')
const open = (secrets = 'secrets', name = 'Ủy ban nhân dân huyện Đakrông') =>
  openExchangeIdentity({ secretsFolder: join(folder, secrets), name, at })

test('an instance makes its identity once, readable by its owner only', () => {
  const first = open()
  const again = openExchangeIdentity({ secretsFolder: join(folder, 'secrets'), name: 'Tên khác', at: at.add({ hours: 99_999 }) }) // prettier-ignore
  assert.equal(again.fingerprint, first.fingerprint)
  assert.match(first.fingerprint, /^[0-9a-f]{64}$/)
  assert.equal(statSync(join(folder, 'secrets', 'exchange-identity.pem')).mode & 0o777, 0o600)
  assert.notEqual(open('others').fingerprint, first.fingerprint)
  const { subject, notAfter } = readCertificate(first.certificate)
  assert.equal(subject.commonName, 'Ủy ban nhân dân huyện Đakrông')
  assert.ok(notAfter.equals(first.validUntil))
  assert.equal(String(first.validUntil.toZonedDateTimeISO('UTC').toPlainDate()), '2031-12-01')
})

test('a key and a certificate that do not belong together are not used', () => {
  const [one, other] = [open('one'), open('other')]
  writeFileSync(join(folder, 'one', 'exchange-identity.pem'), one.keyPem + other.certificatePem)
  assert.throws(() => open('one'), /exchange-identity\.pem/)
  writeFileSync(join(folder, 'one', 'exchange-identity.pem'), readFileSync(import.meta.filename))
  assert.throws(() => open('one'), /exchange-identity\.pem/)
})

test('what an instance signs is verified by whoever pinned its certificate, and by nobody else', async () => {
  const identity = open()
  const place = [{ namespace: '', local: 'goi' }]
  const { bytes } = await signXml('<goi>Công văn</goi>', {
    signer: softwareSigner({ ...identity, chain: [] }),
    at,
    place,
    references: [{ uri: '' }],
  })
  const judged = (anchor: Uint8Array) =>
    verifyXml(bytes, { place, reads: place, anchors: [anchor], at: at.add({ hours: 1 }) }).report
  assert.equal(judged(identity.certificate).indication, 'TOTAL-PASSED')
  assert.notEqual(judged(open('others').certificate).indication, 'TOTAL-PASSED')
})
