import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { ocspRequest } from '#kit/cms/index.ts'
import { trialOrganisation } from '#kit/pki/index.ts'
import { checkRevocation, readCertificate } from '#kit/x509/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { openssl, openSslLacking, pemOf } from './openssl.ts'
import { closeTrialAuthority, openTrialAuthority } from '../../src/modules/signatures/acts/trial-authority.ts'
import { revokeTrialCertificate } from '../../src/modules/signatures/acts/trial-certificates.ts'
import { giveTrialKey } from '../../src/modules/signatures/acts/trial-keys.ts'
import { issueTrialKey, openTrial } from '../../src/modules/signatures/outside/trial-authority.ts'
import { getSigningServices } from '../../src/modules/signatures/store/services.ts'
import { communeSite } from '../../src/modules/signatures/testing/commune-site.ts'

const database = await testDatabase()
const site = await communeSite(database)
const folder = await mkdtemp(join(tmpdir(), 'krong-trial-'))
after(() => rm(folder, { recursive: true }))
const skip = openSslLacking ? { skip: openSslLacking } : {}

await site.bySystem(openTrialAuthority, {})
const system = { kind: 'system', name: 'test' } as const
const services = () => database.transactor.read(system, getSigningServices)

async function issue(commonName: string) {
  const { trialKeys, now } = await services()
  const organisation = 'Ủy ban nhân dân xã Tà Long'
  const issued = await issueTrialKey(openTrial(trialKeys)!, {
    holder: { commonName, organisation },
    profile: 'person',
    passphrase: 'Sông Đakrông',
    at: now,
    validDays: 730,
    iterations: 1000,
  })
  const { serial, ...key } = issued
  const { authorityId, chair } = site
  await site.bySystem(giveTrialKey, {
    serial,
    holder: commonName,
    key,
    authorityId,
    accountId: chair.accountId,
  })
  return issued
}
const good = await issue('Hồ Văn Chủ')
const revoked = await issue('Hồ Văn Thu')
await site.bySystem(revokeTrialCertificate, { serial: revoked.serial, reason: 'mất mật khẩu' })

async function load(address: string): Promise<{ type: string; bytes: Uint8Array; status: number }> {
  const answer = await fetch(address)
  const type = answer.headers.get('content-type') ?? ''
  return { status: answer.status, type, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
const root = await load(`${site.url}/thu-nghiem/goc.cer`)
const issuing = await load(`${site.url}/thu-nghiem/cap.cer`)
const run = promisify(execFile)

describe('the trial authority, asked by machines', () => {
  it('every certificate says what it is worth, and its addresses answer', async () => {
    const timeStamp = (await services()).trialKeys.find(({ purpose }) => purpose === 'time-stamp')!
    for (const der of [root.bytes, issuing.bytes, timeStamp.certificate, good.certificate]) {
      const { subject, issuer, crlAddresses, issuerAddresses } = readCertificate(der)
      assert.equal(subject.organisation, trialOrganisation)
      assert.equal(issuer.organisation, trialOrganisation)
      for (const address of [...crlAddresses, ...issuerAddresses]) {
        const { status, type } = await load(address)
        assert.equal(status, 200, address)
        assert.equal(type, address.endsWith('.crl') ? 'application/pkix-crl' : 'application/pkix-cert')
      }
    }
    assert.deepEqual(readCertificate(good.certificate).ocspAddresses, [`${site.url}/thu-nghiem/ocsp`])
    assert.equal(root.type, 'application/pkix-cert')
  })

  it('OpenSSL builds the chain, and believes the revocation lists', skip, async () => {
    const [list, rootList] = await Promise.all(
      ['thu-hoi.crl', 'goc.crl'].map((name) => load(`${site.url}/thu-nghiem/${name}`)),
    )
    const crl = (der: Uint8Array) =>
      `-----BEGIN X509 CRL-----\n${Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd()}\n-----END X509 CRL-----\n`
    const verify = (der: Uint8Array) =>
      openssl(
        {
          'root.pem': pemOf(root.bytes),
          'issuing.pem': pemOf(issuing.bytes),
          'crls.pem': crl(list!.bytes) + crl(rootList!.bytes),
          'one.pem': pemOf(der),
        },
        'verify -x509_strict -crl_check_all -CAfile root.pem -untrusted issuing.pem -CRLfile crls.pem one.pem',
        ({ ok, said }) => ({ ok, said }),
      )
    assert.ok(verify(good.certificate).ok, verify(good.certificate).said)
    assert.match(verify(revoked.certificate).said, /certificate revoked/)
  })

  it('OpenSSL asks about certificates, and believes the answers', skip, async () => {
    const files = { 'root.pem': [root.bytes], 'issuing.pem': [issuing.bytes], 'good.pem': [good.certificate], 'revoked.pem': [revoked.certificate] } // prettier-ignore
    for (const [name, ders] of Object.entries(files)) await writeFile(join(folder, name), pemOf(...ders))
    const asked = `ocsp -issuer issuing.pem -cert good.pem -cert revoked.pem -CAfile root.pem -verify_other issuing.pem -url ${site.url}/thu-nghiem/ocsp`
    const { stdout, stderr } = await run('openssl', asked.split(' '), { cwd: folder })
    assert.match(stderr, /Response verify OK/)
    assert.match(stdout, /good\.pem: good/)
    assert.match(stdout, /revoked\.pem: revoked/)
    const never = `ocsp -issuer issuing.pem -serial 0x40AABBCC -CAfile root.pem -verify_other issuing.pem -url ${site.url}/thu-nghiem/ocsp`
    assert.match((await run('openssl', never.split(' '), { cwd: folder })).stdout, /0x40AABBCC: unknown/)
  })

  it('the question may stand in the path, its slashes escaped or not; what is no question is answered as malformed', async () => {
    const now = (await services()).now.add({ seconds: 1 })
    const [certificate, issuer] = [readCertificate(revoked.certificate), readCertificate(issuing.bytes)]
    const question = Buffer.from(ocspRequest({ certificate: certificate.der, issuer: issuer.der })).toString(
      'base64',
    )
    for (const path of [encodeURIComponent(question), question]) {
      const { bytes, type } = await load(`${site.url}/thu-nghiem/ocsp/${path}`)
      assert.equal(type, 'application/ocsp-response')
      const { status } = checkRevocation({ certificate, issuer, at: now, now }, { ocsp: [bytes], crls: [] })
      assert.equal(status, 'revoked')
    }
    for (const path of ['ZZZ', '%E0%A4%A', '']) {
      const { status, bytes } = await load(`${site.url}/thu-nghiem/ocsp/${path}`)
      assert.ok(status === 200 && Buffer.from(bytes).equals(Buffer.from('30030a0101', 'hex')), path)
    }
    const long = await fetch(`${site.url}/thu-nghiem/ocsp`, { method: 'POST', body: Buffer.alloc(17_000) })
    assert.equal(long.status, 413)
  })

  it('OpenSSL asks for the time, and believes the stamp', skip, async () => {
    const question = openssl({ 'paper.txt': 'Kính gửi' }, 'ts -query -data paper.txt -sha256 -cert -out q.tsq', ({ wrote }) => wrote('q.tsq')) // prettier-ignore
    const answer = await fetch(`${site.url}/thu-nghiem/thoi-gian`, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(question),
    })
    assert.equal(answer.headers.get('content-type'), 'application/timestamp-reply')
    const files = {
      'paper.txt': 'Kính gửi',
      'r.tsr': new Uint8Array(await answer.arrayBuffer()),
      'root.pem': pemOf(root.bytes),
      'issuing.pem': pemOf(issuing.bytes),
    }
    const believed = (paper: string) =>
      openssl({ ...files, 'paper.txt': paper }, 'ts -verify -data paper.txt -in r.tsr -CAfile root.pem -untrusted issuing.pem', ({ ok, said }) => ({ ok, said })) // prettier-ignore
    assert.ok(believed('Kính gửi').ok, believed('Kính gửi').said)
    assert.ok(!believed('Kính gởi').ok)
  })

  it('closed, it answers nobody any more', async () => {
    await site.bySystem(closeTrialAuthority, { by: 'test', reason: 'hết thử' })
    for (const path of ['goc.cer', 'cap.cer', 'thu-hoi.crl', 'goc.crl', 'ocsp/MAMKAQE='])
      assert.equal((await load(`${site.url}/thu-nghiem/${path}`)).status, 404, path)
    const asked = await fetch(`${site.url}/thu-nghiem/thoi-gian`, { method: 'POST', body: 'x' })
    assert.equal(asked.status, 404)
  })
})
