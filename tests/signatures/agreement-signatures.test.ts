import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import {
  addTimeStamp,
  type CmsFault,
  digestBytes,
  digestOf,
  faultsOf,
  makeSignedData,
  readSignedData,
  readTimeStamp,
  type SignatureAlgorithm,
  signatureValueOf,
  stampsBytes,
} from '#kit/cms/index.ts'
import { makeTimeStampToken } from '#kit/pki/index.ts'
import { derAt, partsOf } from '#kit/x509/index.ts'
import { Authorities, type Keyed, signedAt } from './authorities.ts'
import { openssl, openSslLacking, pemOf } from './openssl.ts'

const authorities = new Authorities()
const { root, issuing } = authorities
const files = { 'root.pem': pemOf(root.certificate), 'issuing.pem': pemOf(issuing.certificate) }
const paper = Buffer.from('Quyết định về việc bố trí dân cư vùng lòng hồ Đakrông\n')
const holders = {
  rsa: authorities.issue('Hồ Văn Ngươi', { kind: 'rsa-2048' }),
  'ecdsa-sha256': authorities.issue('Hồ Thị Đượm', { kind: 'p-256' }),
  'ecdsa-sha384': authorities.issue('Côn Thị Hiền', { kind: 'p-384' }),
} as const
const algorithms: readonly (readonly [SignatureAlgorithm, Keyed])[] = [
  ...(['pss', 'pkcs1'] as const).flatMap((padding) =>
    (['sha256', 'sha384', 'sha512'] as const).map((hash) => [`rsa-${padding}-${hash}`, holders.rsa] as const),
  ),
  ['ecdsa-sha256', holders['ecdsa-sha256']],
  ['ecdsa-sha384', holders['ecdsa-sha384']],
]
const pemKey = ({ privateKey }: Keyed) => privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

function sign(algorithm: SignatureAlgorithm, holder: Keyed, signingTime?: Temporal.Instant) {
  const digest = digestOf(algorithm)
  return makeSignedData({
    signer: authorities.signer(holder, algorithm),
    digest,
    contentDigest: digestBytes(digest, paper),
    ...(signingTime ? { signingTime } : {}),
  })
}
const faults = (der: Uint8Array, content: Uint8Array = paper): CmsFault[] =>
  faultsOf(readSignedData(der), {
    digest: (hash) => createHash(hash).update(content).digest(),
    whole: () => content,
  })

/** What OpenSSL thinks of a signature over a paper. */
const verified = (der: Uint8Array, content: Uint8Array = paper) =>
  openssl({ ...files, 'own.p7s': der, paper: content }, 'cms -verify -binary -cades -inform DER -in own.p7s -content paper -CAfile root.pem -purpose any -out out', ({ ok, said }) => ok || said) // prettier-ignore

describe('a signature that is made', { skip: openSslLacking }, () => {
  for (const [algorithm, holder] of algorithms)
    it(`fits its paper and no other, here and for OpenSSL: ${algorithm}`, async () => {
      const der = await sign(algorithm, holder)
      assert.deepEqual(faults(der), [])
      assert.equal(verified(der), true)
      const changed = Buffer.from(paper.toString().replace('Quyết', 'Nghị'))
      assert.deepEqual(faults(der, changed), ['digest-differs'])
      assert.notEqual(verified(der, changed), true)
    })

  it('binds its certificate and carries the chain, and no time unless it is told one', async () => {
    const plain = readSignedData(await sign('rsa-pss-sha256', holders.rsa))
    assert.equal(plain.signingTime, undefined)
    assert.equal(plain.contentType, '1.2.840.113549.1.7.1')
    assert.equal(plain.signer?.subject.commonName, 'Hồ Văn Ngươi')
    assert.deepEqual(plain.boundCertificate, { hash: 'sha256', value: createHash('sha256').update(holders.rsa.certificate).digest() }) // prettier-ignore
    assert.deepEqual(plain.certificates.map(({ der }) => Buffer.from(der)), [holders.rsa.certificate, issuing.certificate].map((one) => Buffer.from(one))) // prettier-ignore
    const timed = await sign('ecdsa-sha256', holders['ecdsa-sha256'], signedAt)
    assert.equal(String(readSignedData(timed).signingTime), String(signedAt))
    assert.equal(verified(timed), true)
  })

  it('keeps every byte when a time stamp is added, also a second one', async () => {
    const der = await sign('rsa-pss-sha256', holders.rsa)
    const imprint = { hash: 'sha256', digest: digestBytes('sha256', signatureValueOf(der)) } as const
    const stampAt = (at: Temporal.Instant) =>
      makeTimeStampToken(imprint, {
        authority: authorities.clock,
        at,
        serial: randomBytes(8),
        policy: '1.2.3',
      })
    const first = await stampAt(signedAt)
    const second = await stampAt(signedAt.add({ hours: 1 }))
    const once = addTimeStamp(der, first)
    const twice = addTimeStamp(once, second)
    assert.deepEqual(faults(twice), [])
    assert.equal(verified(once), true)
    assert.equal(verified(twice), true)
    assert.deepEqual(
      readSignedData(once).timeStamps.map((one) => Buffer.from(one)),
      [Buffer.from(first)],
    )
    const stamps = readSignedData(twice).timeStamps.map(readTimeStamp)
    assert.equal(stamps.length, 2)
    assert.ok(stamps.every((one) => one.sound && stampsBytes(one, readSignedData(der).signature)))
    const fields = (one: Uint8Array) => {
      const data = partsOf(partsOf(partsOf(derAt(one))[1]!)[0]!)
      const info = partsOf(partsOf(data.at(-1)!)[0]!).filter(({ tag }) => tag !== 0xa1)
      return [...data.slice(0, -1), ...info].map(({ whole }) => Buffer.from(whole))
    }
    assert.deepEqual(fields(twice), fields(der))
  })
})

describe('a signature that OpenSSL makes', { skip: openSslLacking }, () => {
  for (const [name, holder, options] of [
    ['RSA with PSS', holders.rsa, '-keyopt rsa_padding_mode:pss -md sha256'],
    ['RSA', holders.rsa, '-md sha512'],
    ['P-256', holders['ecdsa-sha256'], '-md sha256'],
    ['P-384', holders['ecdsa-sha384'], '-md sha384'],
  ] as const)
    it(`is read and fits: ${name}`, () => {
      const more = { 'own.pem': pemOf(holder.certificate), 'own.key': pemKey(holder), paper }
      const args = `cms -sign -binary -cades -outform DER -in paper -signer own.pem -inkey own.key -out own.p7s ${options}`
      const der = openssl(more, args, ({ ok, said, wrote }) => (assert.ok(ok, said), wrote('own.p7s')))
      assert.deepEqual(faults(der), [])
      assert.deepEqual(faults(der, Buffer.from('khác')), ['digest-differs'])
    })
})
