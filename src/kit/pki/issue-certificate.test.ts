import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildPath, readCertificate } from '#kit/x509/index.ts'
import {
  type CertificateToIssue,
  type Holder,
  issueCertificate,
  trialOrganisation,
} from './issue-certificate.ts'
import { type KeyKind, newKeyPair } from './key-pair.ts'

const from = Temporal.Instant.from('2026-01-01T00:00:00Z')
const to = Temporal.Instant.from('2036-01-01T00:00:00Z')
const at = Temporal.Instant.from('2026-11-25T01:00:00Z')

type More = Partial<CertificateToIssue> & { readonly kind?: KeyKind }

function make(
  commonName: string,
  issuer: Holder | undefined,
  { kind = 'p-256', ...more }: More = {},
): Holder {
  const { publicKey, privateKey } = newKeyPair(kind)
  const subject = { commonName, organisation: trialOrganisation }
  const own = { subject, publicKey, issuer: issuer ?? { privateKey }, notBefore: from, notAfter: to } as const
  return { privateKey, certificate: issueCertificate({ ...own, profile: 'person', ...more }) }
}
const root = make('Gốc', undefined, { profile: 'root' })
const issuing = make('Cơ quan cấp', root, { profile: 'issuing' })
const read = (one: Holder) => readCertificate(one.certificate)
const pathOf = (one: Holder, ...candidates: Holder[]) =>
  buildPath(read(one), { candidates: candidates.map(read), anchors: [read(root)], at })

describe('a certificate that is issued', () => {
  it('says who it is for, in Vietnamese, and that it is for trial', () => {
    const commonName = 'Hồ Thị Đượm'.normalize('NFD')
    const organisation = trialOrganisation
    const unit = 'Văn phòng HĐND và UBND'
    const person = read(
      make('', issuing, {
        subject: { commonName, organisation, unit, identifier: 'VNPAS-1', email: 'duom@example.vn' },
      }),
    )
    assert.equal(person.subject.commonName, 'Hồ Thị Đượm')
    assert.equal(person.subject.organisation, 'Krông - DÙNG THỬ, không có giá trị pháp lý')
    assert.equal(person.issuer.key, read(issuing).subject.key)
    assert.deepEqual(person.unknownCritical, [])
  })

  for (const kind of ['p-256', 'p-384', 'rsa-2048', 'rsa-3072', 'rsa-4096'] as const)
    it(`leads to the root whatever the key of its issuer: ${kind}`, () => {
      const between = make('Cấp', root, { profile: 'issuing', kind })
      const path = pathOf(make('Hồ Văn A', between), between)
      assert.ok(path.ok)
      assert.equal(path.path.length, 3)
    })

  it('may do what its profile says and nothing else', () => {
    const usage = (profile: CertificateToIssue['profile']) => {
      const { keyUsage, extendedKeyUsage, extendedKeyUsageCritical, isAuthority, noRevocationCheck } = read(
        make('Ai đó', issuing, { profile }),
      )
      return [
        [...(keyUsage ?? [])],
        extendedKeyUsage,
        extendedKeyUsageCritical,
        isAuthority,
        noRevocationCheck,
      ]
    }
    const signs = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']
    assert.deepEqual(usage('person'), [['digitalSignature', 'nonRepudiation'], signs, false, false, false])
    assert.deepEqual(usage('authority-seal'), usage('person'))
    assert.deepEqual(usage('issuing'), [['keyCertSign', 'cRLSign'], undefined, false, true, false])
    assert.deepEqual(usage('ocsp'), [['digitalSignature'], ['1.3.6.1.5.5.7.3.9'], false, false, true])
    assert.deepEqual(usage('time-stamp'), [['digitalSignature'], ['1.3.6.1.5.5.7.3.8'], true, false, false])
  })

  it('names the places where it is asked about', () => {
    const person = read(
      make('Hồ Văn A', issuing, {
        ocspAddress: 'http://ocsp.example.vn/',
        crlAddress: 'http://example.vn/cap.crl',
        issuersAddress: 'http://example.vn/cap.cer',
      }),
    )
    assert.deepEqual(person.ocspAddresses, ['http://ocsp.example.vn/'])
    assert.deepEqual(person.crlAddresses, ['http://example.vn/cap.crl'])
    assert.deepEqual(person.issuerAddresses, ['http://example.vn/cap.cer'])
  })

  it('has the serial number and the years that it was given, beyond 2050 too', () => {
    const notAfter = Temporal.Instant.from('2051-06-30T16:59:59Z')
    const one = read(make('Hồ Văn A', issuing, { serial: Uint8Array.of(0, 0x8f, 1), notAfter }))
    assert.equal(one.serial, '008F01')
    assert.equal(String(one.notAfter), '2051-06-30T16:59:59Z')
    assert.equal(String(one.notBefore), String(from))
  })

  it('of a person issues nothing, and no authority stands below the issuing one', () => {
    const person = make('Hồ Văn A', issuing)
    assert.deepEqual(pathOf(make('Hồ Văn B', person), person, issuing), {
      ok: false,
      failure: 'chain-broken',
    })
    const below = make('Cấp dưới', issuing, { profile: 'issuing' })
    assert.deepEqual(pathOf(make('Hồ Văn C', below), below, issuing), { ok: false, failure: 'chain-broken' })
  })

  it('may be made wrong on purpose, which is seen', () => {
    const unknown = make('Lạ', issuing, { overrides: { unknownCritical: true } })
    assert.deepEqual(pathOf(unknown, issuing), { ok: false, failure: 'chain-broken' })
    const powerless = make('Không quyền', root, {
      profile: 'issuing',
      overrides: { keyUsage: ['digitalSignature'] },
    })
    assert.deepEqual(pathOf(make('A', powerless), powerless), { ok: false, failure: 'chain-broken' })
    const purposes = read(
      make('A', issuing, { overrides: { purposes: ['1.3.6.1.5.5.7.3.1'] } }),
    ).extendedKeyUsage
    assert.deepEqual(purposes, ['1.3.6.1.5.5.7.3.1'])
  })
})
