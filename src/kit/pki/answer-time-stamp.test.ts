import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { type Digest, readTimeStamp, readTimeStampResponse, SignerUnavailable, stampsBytes, timeStampRequest } from '#kit/cms/index.ts' // prettier-ignore
import { derAt, explicit, partsOf, sequence } from '#kit/x509/index.ts'
import { answerTimeStamp, makeTimeStampToken, type TimeStampAuthority } from './answer-time-stamp.ts'
import { type CertificateProfile, issueCertificate } from './issue-certificate.ts'
import { type KeyKind, newKeyPair } from './key-pair.ts'

const at = Temporal.Instant.from('2026-11-25T01:00:00Z')
const valid = { notBefore: at.subtract({ hours: 24 }), notAfter: at.add({ hours: 24 }) }
const policy = '1.3.6.1.4.1.99999.3'
const root = newKeyPair('p-256')
const rootCertificate = issueCertificate({ subject: { commonName: 'Gốc' }, publicKey: root.publicKey, issuer: root, profile: 'root', ...valid }) // prettier-ignore
const issuer = { certificate: rootCertificate, privateKey: root.privateKey }

function clock(kind: KeyKind = 'p-256', profile: CertificateProfile = 'time-stamp'): TimeStampAuthority {
  const { publicKey, privateKey } = newKeyPair(kind)
  const certificate = issueCertificate({
    subject: { commonName: 'Đồng hồ' },
    publicKey,
    issuer,
    profile,
    ...valid,
  })
  return {
    authority: { certificate, privateKey, chain: [] },
    at,
    serial: randomBytes(8),
    policy,
    accuracy: 1,
  }
}
const own = clock()
const data = Buffer.from('giờ đến của văn bản')
const asking = (hash: Digest = 'sha256') => ({ hash, digest: createHash(hash).update(data).digest(), nonce: randomBytes(16) }) // prettier-ignore
const code = (expected: string) => (fault: unknown) =>
  fault instanceof SignerUnavailable && fault.code === expected
const refusedWith = (response: Uint8Array) => {
  const [status, token] = partsOf(derAt(response))
  const [number, bits] = partsOf(status!)
  assert.equal(token, undefined)
  assert.equal(number!.content[0], 2)
  const [unused = 0, ...bytes] = bits!.content
  return bytes.length * 8 - unused - 1
}

describe('an answer to a question for a time stamp', () => {
  for (const kind of ['p-256', 'p-384', 'rsa-2048'] as const)
    for (const hash of ['sha256', 'sha384', 'sha512'] as const)
      it(`stands for the bytes asked about: ${hash}, stamped with ${kind}`, async () => {
        const asked = asking(hash)
        const token = readTimeStampResponse(await answerTimeStamp(timeStampRequest({ ...asked, policy }), clock(kind)), { ...asked, now: at }) // prettier-ignore
        const stamp = readTimeStamp(token)
        assert.ok(stamp.sound)
        assert.ok(stampsBytes(stamp, data))
        assert.ok(!stampsBytes(stamp, Buffer.from('văn bản khác')))
        assert.equal(String(stamp.at), String(at))
      })

  it('is held against the question', async () => {
    const asked = asking()
    const response = await answerTimeStamp(timeStampRequest(asked), own)
    const read =
      (changed: Partial<Parameters<typeof readTimeStampResponse>[1]>, der = response) =>
      () =>
        readTimeStampResponse(der, { ...asked, now: at, ...changed })
    assert.ok(read({})())
    assert.throws(read({ nonce: randomBytes(16) }), code('time-stamp-nonce'))
    assert.throws(read({ digest: randomBytes(32) }), code('time-stamp-imprint'))
    assert.throws(read({ hash: 'sha512' }), code('time-stamp-imprint'))
    assert.throws(read({ now: at.subtract({ minutes: 6 }) }), code('time-stamp-future'))
    assert.ok(read({ now: at.subtract({ minutes: 4 }) })())
    const withoutNonce = sequence(sequence(Uint8Array.of(2, 1, 0)), await makeTimeStampToken(asked, own))
    assert.throws(read({}, withoutNonce), code('time-stamp-nonce'))
    const notMadeForIt = await answerTimeStamp(timeStampRequest(asked), clock('p-256', 'person'))
    assert.throws(read({}, notMadeForIt), code('time-stamp-broken'))
    for (const place of [0, 4, 6])
      assert.throws(read({}, Buffer.from(response).fill(0x31, place, place + 1)), code('time-stamp-broken'))
  })

  it('leaves certificates out where none are asked for', async () => {
    const asked = timeStampRequest(asking())
    const bare = sequence(
      ...partsOf(derAt(asked))
        .slice(0, -1)
        .map(({ whole }) => whole),
    )
    const certificate = Buffer.from(own.authority.certificate)
    assert.ok(Buffer.from(await answerTimeStamp(asked, own)).includes(certificate))
    assert.ok(!Buffer.from(await answerTimeStamp(bare, own)).includes(certificate))
  })

  it('is a refusal with its reason where it cannot be given', async () => {
    const { nonce, digest } = asking()
    const question = (changed: Partial<Parameters<typeof timeStampRequest>[0]>) =>
      timeStampRequest({ hash: 'sha256', digest, nonce, ...changed })
    const answer = (request: Uint8Array) => answerTimeStamp(request, own)
    assert.equal(refusedWith(await answer(question({ digest: randomBytes(20) }))), 0)
    assert.equal(refusedWith(await answer(question({ policy: '1.2.3' }))), 15)
    const extended = sequence(
      ...partsOf(derAt(question({}))).map(({ whole }) => whole),
      explicit(0, sequence()),
    )
    assert.equal(refusedWith(await answer(extended)), 16)
    for (const bytes of [new Uint8Array(), data, own.authority.certificate, question({}).subarray(0, -1)])
      assert.equal(refusedWith(await answer(bytes)), 2)
    const refused = await answer(data)
    assert.throws(() => readTimeStampResponse(refused, { ...asking(), now: at }), code('time-stamp-refused'))
  })

  it('comes whatever is sent, and what comes back is never taken for more than it is', async () => {
    const asked = asking()
    const request = timeStampRequest(asked)
    const response = await answerTimeStamp(request, own)
    const spoil = (bytes: Uint8Array, place: number, to: number) => {
      const spoilt = Uint8Array.from(bytes)
      spoilt[place % bytes.length] = to
      return spoilt
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(5000), fc.nat(255), async (place, to) => {
        assert.ok((await answerTimeStamp(spoil(request, place, to), own)).length > 0)
        try {
          const token = readTimeStampResponse(spoil(response, place, to), { ...asked, now: at })
          const stamp = readTimeStamp(token)
          assert.ok(stamp.sound && stampsBytes(stamp, data) && stamp.at.equals(at))
        } catch (fault) {
          if (!(fault instanceof SignerUnavailable)) throw fault
        }
      }),
      { numRuns: 500 },
    )
  })
})
