import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { readCertificate } from '#kit/x509/index.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { newId } from '#kit/ids.ts'
import { openTrialAuthority } from '../acts/trial-authority.ts'
import { openKey } from '../outside/open-key.ts'
import { openSigning } from '../outside/signing-session.ts'
import { findKeyFile, findSigningKey, listOwnKeys, listSealKeys } from '../store/signing-keys.ts'
import { communeSite } from '../testing/commune-site.ts'

const database = await testDatabase()
const site = await communeSite(database)
const { chair, administrator, operator } = site
const own = '/chu-ky-so'
const seals = '/quan-tri/dau-co-quan'
const secret = 'Sông Đakrông 2026'
const said = (code: string, params = {}) => sayAny('vi', `signatures.${code}`, params)
const read = database.transactor.read
const ownKeys = (who = chair) => read(who, (reader) => listOwnKeys(reader, who.accountId))
const sealKeys = () => read(administrator, (reader) => listSealKeys(reader, site.authorityId))
const trial = (fields: Readonly<Record<string, string>> = { secret, again: secret }) => ({
  kind: 'trial',
  ...fields,
})

describe('a trial certificate', () => {
  it('is not offered, and not given, while the trial authority is closed', async () => {
    assert.doesNotMatch((await site.get(chair, own)).text, /Xin chứng thư DÙNG THỬ/)
    const { status, text } = await site.upload(chair, own, trial())
    assert.deepEqual([status, text.includes(said('trial-closed'))], [409, true])
    await site.bySystem(openTrialAuthority, {})
  })

  it('asks for a passphrase that is long enough and typed twice the same', async () => {
    for (const [fields, code] of [
      [{ secret: 'ngắn', again: 'ngắn' }, 'secret-short'],
      [{ secret, again: 'Sông Đakrông 2027' }, 'secrets-differ'],
    ] as const) {
      const { status, text } = await site.upload(chair, own, trial(fields))
      assert.deepEqual([status, text.includes(said(code, { least: 8 }))], [422, true], code)
      assert.ok(!text.includes('Đakrông 202'))
    }
    assert.deepEqual(await ownKeys(), [])
  })

  it('is given to a person at once, says DÙNG THỬ, and opens with that passphrase', async () => {
    assert.equal((await site.upload(chair, own, trial())).status, 303)
    const [key] = await ownKeys()
    assert.deepEqual([key?.holder, key?.trial, key?.accountId], ['Hồ Văn Chủ', true, chair.accountId])
    assert.match(readCertificate(key!.certificate).subject.organisation, /DÙNG THỬ/)
    const keyFile = await read(chair, (reader) => findKeyFile(reader, key!.id))
    const { signer } = await openKey({ key: key!, keyFile, services: { remotes: [] }, given: { secret } })
    assert.deepEqual(Buffer.from(signer.certificate), Buffer.from(key!.certificate))
    assert.match((await site.get(chair, own)).text, /Hồ Văn Chủ.*DÙNG THỬ.*Còn hiệu lực/s)
    assert.doesNotMatch((await site.get(chair, own)).text, new RegExp(secret))
  })

  it('is given to an authority by its administrator', async () => {
    assert.equal((await site.upload(administrator, seals, trial())).status, 303)
    const [key] = await sealKeys()
    assert.deepEqual([key?.holder, key?.accountId], ['Ủy ban nhân dân xã Tà Long', null])
    assert.match((await site.get(administrator, seals)).text, /Ủy ban nhân dân xã Tà Long/)
  })
})

describe('keys of others', () => {
  let [mine, ours] = ['', '']
  before(async () => {
    mine = (await ownKeys())[0]!.id
    ours = (await sealKeys())[0]!.id
  })

  it('are neither shown nor taken off: there are none', async () => {
    assert.doesNotMatch((await site.get(administrator, own)).text, /Hồ Văn Chủ/)
    const why = 'không cần nữa'
    assert.equal((await site.post(administrator, `${own}/${mine}/go`, { why })).status, 404)
    assert.equal((await site.post(chair, `${own}/${ours}/go`, { why })).status, 404)
    assert.equal((await site.post(chair, `${own}/${newId()}/go`, { why })).status, 404)
    assert.deepEqual([(await ownKeys()).length, (await sealKeys()).length], [1, 1])
  })

  it('are not tried with a secret, right as it may be', async () => {
    for (const [who, id] of [
      [administrator, mine],
      [chair, ours],
    ] as const) {
      const reads = { read: <R>(work: Parameters<typeof read<R>>[1]) => read(who, work), readAsSystem: <R>(name: string, work: Parameters<typeof read<R>>[1]) => read({ kind: 'system', name }, work) } // prettier-ignore
      await assert.rejects(openSigning(reads, id as never, { secret }), { status: 404 })
    }
  })

  it('stand behind the wall of the database where they are another authority’s', async () => {
    const stranger = { ...administrator, authorityId: newId<'authority'>() }
    for (const id of [mine, ours])
      assert.equal(await read(stranger, (reader) => findSigningKey(reader, id as never)), undefined)
    assert.deepEqual(await read(stranger, (reader) => listSealKeys(reader, site.authorityId)), [])
    assert.deepEqual(await read(stranger, (reader) => listOwnKeys(reader, chair.accountId)), [])
  })

  it('and the seal’s page is for administrators', async () => {
    assert.equal((await site.get(chair, seals)).status, 403)
    assert.equal((await site.upload(chair, seals, trial())).status, 403)
    assert.equal((await site.post(chair, `${seals}/${ours}/go`, { why: 'x' })).status, 403)
    assert.equal((await site.get(chair, `${seals}/hinh`)).status, 403)
    assert.equal((await site.get(operator, seals)).status, 200)
    assert.equal((await site.get(undefined, own)).status, 303)
  })
})

describe('adding and taking off', () => {
  it('a session whose proof is old is sent to confirm first', async () => {
    site.freshen(chair, false)
    const { status, location } = await site.upload(chair, own, trial())
    assert.equal(status, 303)
    assert.match(location, /ve=%2Fchu-ky-so/)
    assert.match((await site.get(chair, `${own}/ky-tep`)).location, /ve=%2Fchu-ky-so%2Fky-tep/)
    site.freshen(chair, true)
    assert.equal((await ownKeys()).length, 1)
  })

  it('a form of another site adds nothing', async () => {
    const { status, text } = await site.upload(chair, own, { ...trial(), csrf: 'của người khác' })
    assert.equal(status, 403)
    assert.equal((await ownKeys()).length, 1)
    assert.doesNotMatch(text, new RegExp(secret))
  })

  it('a key is taken off with a reason; without one the page says so and the key stays', async () => {
    const [key] = await ownKeys()
    const { status, text } = await site.post(chair, `${own}/${key!.id}/go`, { why: ' ' })
    assert.deepEqual([status, text.includes(said('reason-needed'))], [422, true])
    assert.match(text, /<details[^>]* open/)
    assert.equal((await site.post(chair, `${own}/${key!.id}/go`, { why: 'đổi máy' })).status, 303)
    assert.deepEqual(await ownKeys(), [])
    assert.equal((await site.post(chair, `${own}/${key!.id}/go`, { why: 'đổi máy' })).status, 404)
    const { rows } = await database.owner.query<{ event: string }>(
      "SELECT event FROM record.entries WHERE event IN ('signatures.key-added', 'signatures.key-ended') ORDER BY seq",
    )
    assert.deepEqual(rows.map(({ event }) => event), ['signatures.key-added', 'signatures.key-added', 'signatures.key-ended']) // prettier-ignore
  })
})
