import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { readKeyFile } from '#kit/pki/index.ts'
import { softwareSigner } from '#kit/cms/index.ts'
import { signPdf } from '#kit/pades/making/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import type { Actor } from '#platform/database/index.ts'
import { verifyPdfAsking } from '#platform/pdf-signatures/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { lacking, pdfsigOpinions } from './second-opinions.ts'
import { smallPdf, threePages } from './small-pdf.ts'
import { prepareSignatures } from '../../src/modules/signatures/instance.ts'
import { getTrust } from '../../src/modules/signatures/outside/get-trust.ts'
import { stamperFor } from '../../src/modules/signatures/outside/time-stamping.ts'
import { issueTrialKey, openTrial } from '../../src/modules/signatures/outside/trial-authority.ts'
import { getSigningServices } from '../../src/modules/signatures/store/services.ts'
import { listTrialCertificates } from '../../src/modules/signatures/store/trial-certificates.ts'
import { communeSite, origin } from '../../src/modules/signatures/testing/commune-site.ts'
import { closeTrialAuthority, openTrialAuthority } from '../../src/modules/signatures/acts/trial-authority.ts'
import {
  keepTrialCertificate,
  revokeTrialCertificate,
} from '../../src/modules/signatures/acts/trial-certificates.ts'
import { takeTrialKey } from '../../src/modules/signatures/acts/trial-keys.ts'

let clock = Temporal.Instant.from('2026-11-20T01:30:00Z')
const database = await testDatabase({ clock: () => clock })
const site = await communeSite(database)
const system = { kind: 'system', name: 'test' } as const
const services = () => database.transactor.read(system, getSigningServices)
const trust = () => database.transactor.read(system, getTrust)
const passphrase = 'Sông Đakrông'
const count = async (text: string) => (await database.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`)).rows[0]!.n // prettier-ignore
const codeOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  try {
    await work
    return undefined
  } catch (fault) {
    return (fault as { reasons?: { code: string }[] }).reasons?.[0]?.code ?? String(fault)
  }
}

async function issue(commonName: string) {
  const { trialKeys, now } = await services()
  const holder = { commonName, organisation: 'Ủy ban nhân dân xã Tà Long', unit: 'Văn phòng' }
  const of = { holder, profile: 'person', passphrase, at: now, validDays: 730, iterations: 1000 } as const
  return issueTrialKey(openTrial(trialKeys)!, of)
}
/** Issues a key to somebody and has them take it. */
async function taken(who: Actor, commonName: string, seal = false) {
  const { serial, ...key } = await issue(commonName)
  await database.transactor.act({ actor: who, origin }, takeTrialKey, { seal, serial, holder: commonName, key }) // prettier-ignore
  return { serial, ...key }
}
/** A paper signed with a trial key and the time that the trial authority stamps. */
async function signed(keyFile: Uint8Array): Promise<Uint8Array> {
  const { privateKey, certificate, chain } = await readKeyFile(keyFile, passphrase)
  const known = await services()
  const { bytes, level } = await signPdf(smallPdf(threePages), {
    field: 'LanhDao',
    at: known.now,
    reason: 'Ký ban hành',
    location: 'Tà Long',
    signer: softwareSigner({ privateKey, certificate, chain }),
    timeStamper: stamperFor({ trial: true }, known)!,
  })
  assert.equal(level, 'B-T')
  return bytes
}
const verify = async (bytes: Uint8Array) =>
  (await verifyPdfAsking(bytes, { ...(await trust()), at: clock.add({ seconds: 1 }) })).report

describe('the trial authority of an instance', () => {
  it('is opened once, however many ask at the same time; its root signs no more and is trusted for trials', async () => {
    assert.deepEqual((await services()).trialKeys, [])
    assert.equal(stamperFor({ trial: true }, await services()), undefined)
    const ids = await Promise.all(Array.from({ length: 8 }, () => site.bySystem(openTrialAuthority, {})))
    assert.equal(new Set(ids).size, 1)
    assert.equal(await count('signatures.trial_keys'), 4)
    assert.equal(await count('signatures.trust_anchors WHERE removed_at IS NULL'), 1)
    assert.equal(await count("record.entries WHERE event = 'signatures.trial-opened'"), 1)
    const { trialKeys } = await services()
    const root = trialKeys.find(({ purpose }) => purpose === 'root')!
    assert.equal(root.encrypted, null)
    const { trialAnchors, anchors } = await trust()
    assert.deepEqual([trialAnchors.length, anchors.length], [1, 0])
    assert.deepEqual(Buffer.from(trialAnchors[0]!), Buffer.from(root.certificate))
  })

  it('no person opens or closes it, or reads its keys', async () => {
    const actor = site.operator
    assert.equal(
      await codeOf(database.transactor.act({ actor, origin }, openTrialAuthority, {})),
      'signatures.administrators-only',
    )
    const closing = { by: 'x', reason: 'y' }
    assert.equal(
      await codeOf(database.transactor.act({ actor, origin }, closeTrialAuthority, closing)),
      'signatures.administrators-only',
    )
    await assert.rejects(database.transactor.read(actor, getSigningServices), /permission denied/)
  })

  it('issues keys that sign; everybody here believes them without asking anybody, as a trial; Poppler too', async (test) => {
    const { keyFile, certificate } = await taken(site.chair, 'Hồ Văn Chủ')
    const { subject, notAfter, notBefore } = readCertificate(certificate)
    assert.equal(subject.unit, 'Văn phòng, Ủy ban nhân dân xã Tà Long')
    assert.equal(Math.round(notBefore.until(notAfter).total({ unit: 'day', relativeTo: '2026-01-01' })), 730)
    const paper = await signed(keyFile)
    const { indication, signatures } = await verify(paper)
    assert.equal(indication, 'TOTAL-PASSED', JSON.stringify(signatures[0]?.findings))
    assert.ok(signatures[0]!.findings.includes('trial-certificate'))
    if (lacking('pdfsig')) return test.diagnostic(lacking('pdfsig')!)
    assert.deepEqual(
      pdfsigOpinions(paper).map(({ valid, signer }) => ({ valid, signer })),
      [{ valid: true, signer: 'Hồ Văn Chủ' }],
    )
  })

  it('a revoked certificate signs no more, and what it signed before stands', async () => {
    const { keyFile, serial } = await taken(site.chair, 'Hồ Văn Thu')
    const before = await signed(keyFile)
    clock = clock.add({ minutes: 5 })
    const revoke = { serial, reason: 'lộ mật khẩu' }
    await database.transactor.act({ actor: site.chair, origin }, revokeTrialCertificate, revoke)
    await database.transactor.act({ actor: site.chair, origin }, revokeTrialCertificate, revoke)
    assert.equal(await count("record.entries WHERE event = 'signatures.trial-certificate-revoked'"), 1)
    assert.equal((await verify(before)).indication, 'TOTAL-PASSED')
    clock = clock.add({ minutes: 5 })
    assert.notEqual((await verify(await signed(keyFile))).indication, 'TOTAL-PASSED')
  })

  it('a certificate is kept for its holder, for the authority by its administrator, and shown to their own', async () => {
    const { serial, certificate } = await issue('Hồ Văn Chủ')
    const kept = { serial, certificate, holder: 'Hồ Văn Chủ' }
    const chair = { actor: site.chair, origin }
    const keep = (accountId: typeof site.chair.accountId | null) =>
      codeOf(database.transactor.act(chair, keepTrialCertificate, { ...kept, accountId }))
    assert.equal(await keep(null), 'signatures.own-key-only')
    assert.equal(await keep(site.operator.accountId), 'signatures.own-key-only')
    assert.equal(await keep(site.chair.accountId), undefined)
    const seal = await taken(site.administrator, 'Ủy ban nhân dân xã Tà Long', true)
    const revokeSeal = { serial: seal.serial, reason: 'thử' }
    assert.equal(
      await codeOf(database.transactor.act(chair, revokeTrialCertificate, revokeSeal)),
      'signatures.no-such-certificate',
    )
    const without = { ...revokeSeal, reason: ' ' }
    const administrator = { actor: site.administrator, origin }
    assert.equal(
      await codeOf(database.transactor.act(administrator, revokeTrialCertificate, without)),
      'signatures.reason-needed',
    )
    await database.transactor.act(administrator, revokeTrialCertificate, revokeSeal)
    const shown = await database.transactor.read(site.administrator, (reader) => listTrialCertificates(reader)) // prettier-ignore
    assert.deepEqual(shown.find((one) => one.serial === seal.serial)?.revokedBy, site.administrator.name)
    const stranger = { ...site.operator, authorityId: site.operator.accountId as never }
    assert.deepEqual(await database.transactor.read(stranger, (reader) => listTrialCertificates(reader)), [])
  })

  it('locked under another secret of the instance it is as if there were none; nothing falls', async () => {
    const { trialKeys } = await services()
    prepareSignatures({ key: randomBytes(32), publicUrl: site.url })
    assert.equal(openTrial(trialKeys), undefined)
    assert.equal(stamperFor({ trial: true }, await services()), undefined)
  })

  it('closed, it is trusted no more, its keys are taken off, and another one may be opened', async () => {
    await site.bySystem(closeTrialAuthority, { by: 'Lê Văn Hành', reason: 'hết thử' })
    assert.equal(await count('signatures.signing_keys WHERE trial AND ended_at IS NULL'), 0)
    assert.deepEqual((await trust()).trialAnchors, [])
    assert.deepEqual((await services()).trialKeys, [])
    const again = codeOf(site.bySystem(closeTrialAuthority, { by: 'x', reason: 'y' }))
    assert.equal(await again, 'signatures.trial-closed')
    await site.bySystem(openTrialAuthority, {})
    assert.ok(openTrial((await services()).trialKeys))
  })
})
