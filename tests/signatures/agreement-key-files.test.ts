import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import { describe, it } from 'node:test'
import { createSecureContext } from 'node:tls'
import { SignerUnavailable } from '#kit/cms/index.ts'
import { readKeyFile, writeKeyFile } from '#kit/pki/index.ts'
import { Authorities, type Keyed } from './authorities.ts'
import { openssl, openSslLacking, pemOf } from './openssl.ts'

const authorities = new Authorities()
const holders = { 'p-256': authorities.issue('Hồ Văn Ngươi'), 'rsa-2048': authorities.issue('Hồ Thị Đượm', { kind: 'rsa-2048' }) } // prettier-ignore
const chain = [authorities.issuing.certificate, authorities.root.certificate]
const passphrase = 'mật khẩu của Đakrông €'
const code = (expected: string) => (fault: unknown) =>
  fault instanceof SignerUnavailable && fault.code === expected

/** A key file as OpenSSL's program makes it. */
function madeByOpenSsl({ privateKey, certificate }: Keyed, options: string): Uint8Array {
  const files = {
    'key.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    'own.pem': pemOf(certificate),
    'chain.pem': pemOf(...chain.toReversed()),
    passphrase,
  }
  const args =
    `pkcs12 -export -inkey key.pem -in own.pem -certfile chain.pem -name Ký -passout file:passphrase -out made.p12 ${options}`.trim()
  return openssl(files, args, ({ ok, said, wrote }) => {
    assert.ok(ok, said)
    return wrote('made.p12')
  })
}

describe('key files', { skip: openSslLacking }, () => {
  for (const [kind, holder] of Object.entries(holders)) {
    it(`written here are opened by OpenSSL, with everything inside: ${kind}`, async () => {
      const pfx = await writeKeyFile({
        ...holder,
        chain,
        passphrase,
        friendlyName: 'Ký số – Đakrông',
        iterations: 2000,
      })
      openssl(
        { 'key.p12': pfx, passphrase },
        'pkcs12 -in key.p12 -passin file:passphrase -nodes',
        ({ ok, said }) => {
          assert.ok(ok, said)
          assert.equal(said.match(/BEGIN CERTIFICATE/g)?.length, 3)
          assert.ok(
            createPublicKey(said.slice(said.indexOf('-----BEGIN P'))).equals(
              createPublicKey(holder.privateKey),
            ),
          )
        },
      )
      openssl(
        { 'key.p12': pfx, passphrase: 'another' },
        'pkcs12 -in key.p12 -passin file:passphrase -nodes',
        ({ ok }) => assert.ok(!ok),
      )
      assert.ok(createSecureContext({ pfx: Buffer.from(pfx), passphrase }))
    })
  }

  it('cost a guess a hundred thousand iterations in each of their parts', async () => {
    const pfx = await writeKeyFile({ ...holders['p-256'], chain: [], passphrase, friendlyName: 'Ký' })
    openssl(
      { 'key.p12': pfx, passphrase },
      'pkcs12 -info -in key.p12 -passin file:passphrase -nodes',
      ({ said }) => {
        assert.match(said, /MAC: sha256, Iteration 100000/)
        assert.equal(said.match(/AES-256-CBC, Iteration 100000, PRF hmacWithSHA256/g)?.length, 2)
      },
    )
  })

  for (const options of [
    '',
    '-keypbe AES-128-CBC -certpbe AES-192-CBC -macalg sha512 -iter 5000',
    '-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1',
    '-keypbe PBE-SHA1-2DES -certpbe PBE-SHA1-2DES',
    '-legacy',
    '-legacy -certpbe PBE-SHA1-RC2-128',
    '-keypbe NONE -certpbe NONE',
    '-nomac',
    '-noiter -nomaciter',
  ])
    it(`made by OpenSSL are opened here: ${options || 'as it makes them today'}`, async () => {
      for (const holder of Object.values(holders)) {
        const opened = await readKeyFile(madeByOpenSsl(holder, options), passphrase)
        assert.ok(opened.privateKey.equals(holder.privateKey))
        assert.deepEqual(Buffer.from(opened.certificate), Buffer.from(holder.certificate))
        assert.deepEqual(
          opened.chain.map((one) => Buffer.from(one)),
          chain.map((one) => Buffer.from(one)),
        )
      }
    })

  for (const options of ['', '-legacy', '-nomac', '-legacy -nomac'])
    it(`made by OpenSSL stay closed to another passphrase: ${options || 'as it makes them today'}`, async () => {
      const pfx = madeByOpenSsl(holders['p-256'], options)
      for (const another of ['', 'mat khau cua Dakrong', `${passphrase} `])
        await assert.rejects(readKeyFile(pfx, another), code('wrong-passphrase'))
    })

  it('without a key, or hidden in a way that is not read, are told apart', async () => {
    await assert.rejects(
      readKeyFile(madeByOpenSsl(holders['p-256'], '-nokeys'), passphrase),
      code('key-file-without-key'),
    )
    const rc4 = madeByOpenSsl(holders['p-256'], '-legacy -certpbe PBE-SHA1-RC4-128')
    await assert.rejects(readKeyFile(rc4, passphrase), code('key-file-encryption-unknown'))
  })
})
