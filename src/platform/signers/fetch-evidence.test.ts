import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { type Certificate, checkRevocation, readCertificate } from '#kit/x509/index.ts'
import { type EvidenceMood, trialAuthorityServer } from '#platform/testing/index.ts'
import { fetchCrl, fetchIssuer, fetchOcsp } from './index.ts'

const server = await trialAuthorityServer()
const allow = { outside: [], internal: [server.host] }
const issuer = readCertificate(server.authority.issuing.certificate)
const newPerson = (more: object = server.addresses) =>
  readCertificate(server.authority.issue('Lê Văn Tám', { profile: 'person', ...more }).certificate)
const hasCode = (code: string) => (fault: unknown) => (fault as { code: unknown }).code === code
const roads = {
  ocsp: (one: Certificate, more = {}) => fetchOcsp(one, issuer, { allow, timeoutMs: 600, ...more }),
  crl: (one: Certificate, more = {}) => fetchCrl(one, issuer, { allow, timeoutMs: 600, ...more }),
}
/** Addresses of their own, so that nothing is known of them. */
const anew = (road: keyof typeof roads, at: number) => {
  const { crlAddress, ocspAddress } = server.addresses
  return road === 'crl' ? newPerson({ crlAddress: `${crlAddress}?${at}` }) : newPerson({ ocspAddress })
}

test('evidence says good, and revoked when it was', async () => {
  const [good, revoked] = [newPerson(), newPerson()]
  server.revoked.set(revoked.serial, Temporal.Now.instant().subtract({ hours: 2 }))
  const now = Temporal.Now.instant()
  const statuses = async (one: Certificate) => {
    const ocsp = checkRevocation({ certificate: one, issuer, at: now, now }, { ocsp: [await roads.ocsp(one)], crls: [] }) // prettier-ignore
    const crl = checkRevocation({ certificate: one, issuer, at: now, now }, { ocsp: [], crls: [await roads.crl(one)] }) // prettier-ignore
    return [ocsp.status, crl.status]
  }
  assert.deepEqual(await statuses(good), ['good', 'good'])
  assert.deepEqual(await statuses(revoked), ['revoked', 'revoked'])
})

test('what is the newest is not asked for again within the hour, unless something newer is wanted', async () => {
  const one = newPerson()
  const now = Temporal.Now.instant()
  await roads.ocsp(one)
  await roads.crl(one)
  const before = { ...server.asked }
  await roads.ocsp(one)
  await roads.crl(one)
  assert.deepEqual(server.asked, before)
  const later = now.add({ minutes: 59 })
  await roads.ocsp(one, { now: later })
  assert.deepEqual(server.asked, before)
  await assert.rejects(roads.ocsp(one, { now: later, notBefore: later }), hasCode('evidence-wrong'))
  assert.equal(server.asked.ocsp, before.ocsp + 1)
  await roads.crl(one, { now: now.add({ hours: 2 }) })
  assert.equal(server.asked.crl, before.crl + 1)
})

describe('what a server does badly is no evidence', () => {
  const cases: readonly (readonly [EvidenceMood, string])[] = [
    ['down', 'evidence-unavailable'],
    ['silent', 'evidence-unavailable'],
    ['slow', 'evidence-unavailable'],
    ['error', 'evidence-unavailable'],
    ['huge', 'evidence-unavailable'],
    ['garbage', 'evidence-wrong'],
    ['expired', 'evidence-wrong'],
    ['future', 'evidence-wrong'],
    ['wrong-signer', 'evidence-wrong'],
  ]
  for (const road of ['ocsp', 'crl'] as const)
    for (const [at, [mood, code]] of cases.entries())
      it(`${road}, ${mood}: ${code}`, async () => {
        server[road] = mood
        await assert.rejects(roads[road](anew(road, at)), hasCode(code))
        server[road] = 'honest'
      })
  for (const mood of ['old', 'other-nonce'] as const)
    it(`ocsp, ${mood}`, async () => {
      server.ocsp = mood
      await assert.rejects(roads.ocsp(newPerson()), hasCode('evidence-wrong'))
      server.ocsp = 'honest'
    })
})

test('a certificate without addresses, or with one that no list allows: nobody is asked', async () => {
  const before = { ...server.asked }
  await assert.rejects(roads.ocsp(newPerson({})), hasCode('address-missing'))
  const closed = { allow: { outside: [], internal: [] } }
  for (const road of [roads.ocsp, roads.crl])
    await assert.rejects(road(newPerson({ ocspAddress: 'http://169.254.169.254/', crlAddress: 'file:///etc/passwd' }), closed), hasCode('evidence-unavailable')) // prettier-ignore
  await assert.rejects(fetchIssuer(newPerson(), closed), hasCode('evidence-unavailable'))
  assert.deepEqual(server.asked, before)
})

test('the issuer comes from the address in the certificate, if it did sign it', async () => {
  assert.equal((await fetchIssuer(newPerson(), { allow })).fingerprint, issuer.fingerprint)
  const root = readCertificate(server.authority.root.certificate)
  assert.equal(issuer.signedBy(root.publicKey), true)
  const lying = readCertificate(
    (await trialAuthorityServer()).authority.issue('Lạ', { profile: 'person', ...server.addresses })
      .certificate,
  )
  await assert.rejects(fetchIssuer(lying, { allow }), hasCode('evidence-wrong'))
})
