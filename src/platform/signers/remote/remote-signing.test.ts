import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it, test } from 'node:test'
import { faultsOf, makeSignedData, readSignedData, type SignatureAlgorithm } from '#kit/cms/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { type RemoteMood, remoteSigningServer, trialAuthority } from '#platform/testing/index.ts'
import { fits } from '../checked-signature.ts'
import { openRemote, type RemoteAddress } from '../index.ts'

const authority = trialAuthority(Temporal.Now.instant())
const rsa = authority.issue('Phạm Thị Mai', { profile: 'person', kind: 'rsa-2048' })
const curve = authority.issue('Hoàng Văn Nam', { profile: 'person' })
const pss = '1.2.840.113549.1.1.10'
const ecdsa = ['1.2.840.10045.4.3.2']
const server = await remoteSigningServer(
  {
    modern: { holder: rsa, mode: 'explicit', algorithms: ['1.2.840.113549.1.1.1', pss], most: 5 },
    older: { holder: rsa, mode: 'explicit', algorithms: ['1.2.840.113549.1.1.11'], most: 1 },
    curve: { holder: curve, mode: 'explicit', algorithms: ecdsa, most: 1 },
    phone: { holder: curve, mode: 'implicit', algorithms: ecdsa, most: 1 },
    elsewhere: { holder: curve, mode: 'oauth2code', algorithms: ecdsa, most: 1 },
    disabled: { holder: curve, mode: 'explicit', algorithms: ecdsa, most: 1, disabled: true },
    strange: { holder: curve, mode: 'explicit', algorithms: ['1.2.3'], most: 1 },
  },
  authority.issue('Người khác', { profile: 'person' }),
)
const address: RemoteAddress = {
  url: server.url,
  allow: { outside: [], internal: [server.host] },
  access: { kind: 'client-credentials', ...server.client },
  timeoutMs: 700,
}
const remote = openRemote({ ...address, timeoutMs: 10_000 })
const given = { PIN: server.pin, OTP: server.otp }
const hasCode = (code: string) => (fault: unknown) => (fault as { code: unknown }).code === code
const sign = async (id: string, activation = {}) => (await remote.key(id)).signer({ given, ...activation }).sign(Buffer.from('x')) // prettier-ignore

test('a service tells who it is, which keys it keeps and what each asks for', async () => {
  const { name, version, methods } = await remote.about()
  assert.deepEqual([name, version], ['Ký số từ xa thử nghiệm', '2.0.0.2'])
  assert.ok(methods.includes('signatures/signHash'))
  assert.ok((await remote.listKeys()).includes('phone'))
  const { asks, certificate } = await remote.key('modern')
  assert.deepEqual([asks.map(({ id }) => id), certificate.subject.commonName], [['PIN', 'OTP'], 'Phạm Thị Mai']) // prettier-ignore
})

describe('a remote key signs, as a reader of CMS sees it', () => {
  const expected: Readonly<Record<string, SignatureAlgorithm>> = { modern: 'rsa-pss-sha256', older: 'rsa-pkcs1-sha256', curve: 'ecdsa-sha256' } // prettier-ignore
  for (const [id, algorithm] of Object.entries(expected))
    it(`${id}: ${algorithm}`, async () => {
      const signer = (await remote.key(id)).signer({ given })
      assert.equal(signer.algorithm, algorithm)
      const content = Buffer.from('Tờ trình')
      const digest = (hash: string) => createHash(hash).update(content).digest()
      const cms = await makeSignedData({ signer, contentDigest: digest('sha256'), digest: 'sha256' })
      assert.deepEqual(faultsOf(readSignedData(cms), { digest, whole: () => content }), [])
    })

  it('many pieces under one activation, no more than the key allows at once', async () => {
    const key = await remote.key('modern')
    const pieces = ['một', 'hai', 'ba'].map((one) => Buffer.from(one))
    const before = server.asked.length
    const signatures = await key.signAll(pieces, { given })
    assert.deepEqual(server.asked.slice(before), ['credentials/authorize', 'signatures/signHash'])
    const certificate = readCertificate(rsa.certificate)
    assert.ok(pieces.every((one, at) => fits(certificate, 'rsa-pss-sha256', one, signatures[at]!)))
    await assert.rejects((await remote.key('older')).signAll(pieces, { given }), hasCode('remote-refused'))
  })

  it('a person approves on a telephone: it is waited for, but not for ever', async () => {
    server.approved = false
    await assert.rejects(sign('phone', { given: {}, patienceMs: 100 }), hasCode('remote-approval-late'))
    const waiting = sign('phone', { given: {}, patienceMs: 20_000 })
    server.approved = true
    assert.ok((await waiting).length > 60)
  })
})

test('no is told by a code, and a PIN is never tried twice', async () => {
  const tries = () => server.asked.filter((one) => one === 'credentials/authorize').length
  const before = tries()
  await assert.rejects(sign('curve', { given: { ...given, OTP: '0' } }), hasCode('wrong-otp'))
  await assert.rejects(sign('curve', { given: { ...given, PIN: '0' } }), hasCode('wrong-pin'))
  assert.equal(tries(), before + 2)
  await assert.rejects(sign('curve', { given: {} }), hasCode('activation-missing'))
  assert.equal(tries(), before + 2)
  assert.ok((await sign('curve')).length > 60)
  await assert.rejects(sign('elsewhere'), hasCode('remote-mode-unknown'))
  await assert.rejects(sign('disabled'), hasCode('key-missing'))
  await assert.rejects(sign('strange'), hasCode('remote-algorithm-missing'))
  await assert.rejects(sign('older', { algorithm: 'rsa-pss-sha256' }), hasCode('remote-algorithm-missing'))
  await assert.rejects(sign('nobody'), hasCode('remote-refused'))
})

test('who is not let in is told so, and a token that ended early is asked for anew', async () => {
  const access = (one: RemoteAddress['access']) => openRemote({ ...address, access: one }).listKeys()
  await assert.rejects(access({ kind: 'client-credentials', id: 'krong', secret: 'x' }), hasCode('remote-access-denied')) // prettier-ignore
  await assert.rejects(access({ kind: 'bearer', token: 'old' }), hasCode('remote-access-denied'))
  const fresh = openRemote(address)
  const key = await fresh.key('curve')
  server.forgetTokens()
  assert.ok((await fresh.listKeys()).length > 0)
  server.forgetTokens()
  await assert.rejects(key.signAll([Buffer.from('x')], { given }), hasCode('remote-access-denied'))
  assert.equal((await key.signAll([Buffer.from('x')], { given })).length, 1)
})

test('secrets go over HTTPS alone, unless the operator listed the address as internal', async () => {
  const before = server.asked.length
  const outside = openRemote({ ...address, allow: { outside: [server.host], internal: [] } })
  await assert.rejects(outside.listKeys(), hasCode('remote-unavailable'))
  assert.equal(server.asked.length, before)
})

describe('what a service does badly never becomes a signature', () => {
  const cases: readonly (readonly [RemoteMood, string])[] = [
    ['down', 'remote-unavailable'],
    ['silent', 'remote-unavailable'],
    ['slow', 'remote-unavailable'],
    ['error', 'remote-unavailable'],
    ['huge', 'remote-unavailable'],
    ['garbage', 'remote-answer-wrong'],
    ['too-few', 'remote-answer-wrong'],
    ['too-many', 'remote-answer-wrong'],
    ['other-key', 'remote-signature-wrong'],
    ['other-hash', 'remote-signature-wrong'],
  ]
  for (const [mood, code] of cases)
    it(`${mood}: ${code}`, async () => {
      server.mood = 'honest'
      const signer = (await openRemote(address).key('curve')).signer({ given })
      server.mood = mood
      await assert.rejects(signer.sign(Buffer.from('x')), hasCode(code))
      server.mood = 'honest'
    })
  it('a certificate that is none: remote-answer-wrong', async () => {
    server.mood = 'no-certificate'
    await assert.rejects(openRemote(address).key('curve'), hasCode('remote-answer-wrong'))
    server.mood = 'honest'
  })
})

test('three wrong PINs lock a key at the service', async () => {
  for (let count = 0; count < 3; count++)
    await assert.rejects(sign('curve', { given: { ...given, PIN: '0' } }), hasCode('wrong-pin'))
  await assert.rejects(sign('curve'), hasCode('pin-locked'))
})
