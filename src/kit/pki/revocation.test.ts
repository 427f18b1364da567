import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { ocspRequest } from '#kit/cms/index.ts'
import { checkRevocation, readCertificate } from '#kit/x509/index.ts'
import { answerOcsp, type CertificateStatus, ocspRefusal } from './answer-ocsp.ts'
import { type CertificateProfile, type Holder, issueCertificate } from './issue-certificate.ts'
import { type KeyKind, newKeyPair } from './key-pair.ts'
import { makeRevocationList } from './revocation-list.ts'

const from = Temporal.Instant.from('2026-01-01T00:00:00Z')
const now = Temporal.Instant.from('2026-11-25T01:00:00Z')
const since = Temporal.Instant.from('2026-11-01T09:00:00Z')
const nextUpdate = now.add({ hours: 24 })

function make(
  commonName: string,
  issuer: Holder | undefined,
  profile: CertificateProfile,
  kind: KeyKind = 'p-256',
): Holder {
  const { publicKey, privateKey } = newKeyPair(kind)
  const certificate = issueCertificate({
    subject: { commonName },
    publicKey,
    issuer: issuer ?? { privateKey },
    profile,
    notBefore: from,
    notAfter: now.add({ hours: 24 * 365 }),
  })
  return { certificate, privateKey }
}
const issuer = make('Cơ quan cấp', undefined, 'root')
const person = make('Hồ Văn A', issuer, 'person')
const responder = make('Trả lời', issuer, 'ocsp')
const { serial } = readCertificate(person.certificate)

const answer = (status: CertificateStatus, by: Holder = responder, request = ocspRequest({ certificate: person.certificate, issuer: issuer.certificate })) =>
  answerOcsp(request, { issuer: issuer.certificate, responder: by, statusOf: (asked) => (asked === serial ? status : { status: 'unknown' }), thisUpdate: now, nextUpdate }) // prettier-ignore
const list = (revoked: readonly string[], by: Holder = issuer) =>
  makeRevocationList({ issuer: by, revoked: revoked.map((one) => ({ serial: Buffer.from(one, 'hex'), at: since, reason: 1 })), thisUpdate: now, nextUpdate, number: 7 }) // prettier-ignore
const check = (evidence: { readonly ocsp?: Uint8Array[]; readonly crls?: Uint8Array[] }) =>
  checkRevocation(
    {
      certificate: readCertificate(person.certificate),
      issuer: readCertificate(issuer.certificate),
      at: now,
      now,
    },
    { ocsp: [], crls: [], ...evidence },
  )

describe('an answer about revocation (OCSP)', () => {
  for (const kind of ['p-256', 'p-384', 'rsa-2048'] as const)
    it(`is believed when it is signed by whom the authority allowed: ${kind}`, () => {
      const by = make('Trả lời', issuer, 'ocsp', kind)
      assert.deepEqual(check({ ocsp: [answer({ status: 'good' }, by)] }), { status: 'good' })
      assert.deepEqual(check({ ocsp: [answer({ status: 'revoked', at: since }, by)] }), {
        status: 'revoked',
        at: since,
      })
      assert.deepEqual(check({ ocsp: [answer({ status: 'unknown' }, by)] }), { status: 'unknown' })
    })

  it('is believed from the authority itself, and from nobody else', () => {
    assert.deepEqual(check({ ocsp: [answer({ status: 'good' }, issuer)] }), { status: 'good' })
    assert.deepEqual(check({ ocsp: [answer({ status: 'good' }, person)] }), { status: 'unknown' })
  })

  it('gives back the nonce of the question', () => {
    for (const length of [1, 16, 32, 128]) {
      const nonce = randomBytes(length)
      const asked = ocspRequest({ certificate: person.certificate, issuer: issuer.certificate, nonce })
      assert.ok(Buffer.from(answer({ status: 'good' }, responder, asked)).includes(nonce))
    }
    const long = ocspRequest({
      certificate: person.certificate,
      issuer: issuer.certificate,
      nonce: randomBytes(129),
    })
    assert.deepEqual(answer({ status: 'good' }, responder, long), ocspRefusal(1))
  })

  it('is refused about certificates of others', () => {
    const other = make('Cơ quan khác', undefined, 'root')
    const asked = ocspRequest({ certificate: person.certificate, issuer: other.certificate })
    assert.deepEqual(answer({ status: 'good' }, responder, asked), ocspRefusal(6))
  })

  it('is refused to what is no question, however it is spoilt', () => {
    const asked = ocspRequest({
      certificate: person.certificate,
      issuer: issuer.certificate,
      nonce: randomBytes(16),
    })
    for (const bytes of [new Uint8Array(), Buffer.from('3000', 'hex'), asked.subarray(0, -1), Buffer.concat([asked, Uint8Array.of(0)]), person.certificate])
      assert.deepEqual(answer({ status: 'good' }, responder, bytes), ocspRefusal(1)) // prettier-ignore
    fc.assert(
      fc.property(fc.nat(asked.length - 1), fc.nat(255), (at, to) => {
        const spoilt = Uint8Array.from(asked)
        spoilt[at] = to
        assert.ok(answer({ status: 'good' }, responder, spoilt).length > 0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a list of revoked certificates', () => {
  it('says since when one is revoked, and of the others that they are good', () => {
    assert.deepEqual(check({ crls: [list([])] }), { status: 'good' })
    assert.deepEqual(check({ crls: [list(['0102'])] }), { status: 'good' })
    assert.deepEqual(check({ crls: [list(['0102', serial])] }), { status: 'revoked', at: since })
  })

  it('is believed from the authority alone', () => {
    const impostor = { certificate: issuer.certificate, privateKey: person.privateKey }
    assert.deepEqual(check({ crls: [list([serial], impostor)] }), { status: 'unknown' })
    assert.deepEqual(check({ crls: [list([serial], make('Khác', undefined, 'root', 'rsa-2048'))] }), {
      status: 'unknown',
    })
  })
})
