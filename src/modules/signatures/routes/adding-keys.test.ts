import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { readKeyFile } from '#kit/pki/index.ts'
import { sayAny } from '#platform/i18n/index.ts'
import {
  remoteSigningServer,
  softToken,
  testDatabase,
  trialAuthority,
  type TrialHolder,
} from '#platform/testing/index.ts'
import { unpackFlash } from '#platform/web/index.ts'
import { openKey } from '../outside/open-key.ts'
import { getSigningServices } from '../store/services.ts'
import { findKeyFile, listOwnKeys, listSealKeys } from '../store/signing-keys.ts'
import { communeSite } from '../testing/commune-site.ts'
import { keyFileOf } from '../testing/key-file-of.ts'

const database = await testDatabase()
const now = Temporal.Now.instant()
const ago = (days: number) => now.subtract({ hours: 24 * days })
const authority = trialAuthority(now)
const seal = authority.issue('Ủy ban nhân dân xã Tà Long', { profile: 'authority-seal', kind: 'rsa-2048' })
const { module, environment, label, pin } = softToken(
  [{ id: 'a1', label: 'seal', key: seal.privateKey, certificate: seal.certificate }],
  [authority.issuing.certificate],
)
const site = await communeSite(database, { tokenLibraries: [{ module, environment }] })
const { chair, administrator } = site
const own = '/chu-ky-so'
const seals = '/quan-tri/dau-co-quan'
const passphrase = 'Mật khẩu Đakrông 2026'

const keysOf = (who = chair) => database.transactor.read(who, (reader) => listOwnKeys(reader, who.accountId))
const said = (code: string) => sayAny('vi', `signatures.${code}`)
const sendFile = (bytes: Uint8Array, secret = passphrase) =>
  site.upload(chair, own, { kind: 'file', secret }, { name: 'chu-ky.p12', bytes })

describe('a key file', () => {
  for (const [how, legacy] of [
    ['with AES', false],
    ['as older programs made it', true],
  ] as const)
    it(`${how} is kept encrypted anew and opens again with the same passphrase`, async () => {
      const holder = authority.issue(`Hồ Văn Chủ ${how}`, { profile: 'person', kind: 'rsa-2048' })
      const bytes = keyFileOf(holder, passphrase, { legacy })
      const answer = await sendFile(bytes)
      assert.equal(answer.status, 303, answer.text)
      assert.equal(unpackFlash(answer.flash)?.code, 'signatures.key-added-now')
      const key = (await keysOf()).find(({ holder: name }) => name === `Hồ Văn Chủ ${how}`)!
      assert.equal(key.trial, false)
      const keyFile = await database.transactor.read(chair, (reader) => findKeyFile(reader, key.id))
      assert.notDeepEqual(Buffer.from(keyFile!), Buffer.from(bytes))
      const strong = Buffer.from('060960864801650304012a', 'hex') // AES-256-CBC
      const weak = Buffer.from('060a2a864886f70d010c0103', 'hex') // 3DES of PKCS #12
      assert.ok(Buffer.from(keyFile!).includes(strong) && !Buffer.from(keyFile!).includes(weak))
      assert.equal(Buffer.from(bytes).includes(weak), legacy)
      const services = { remotes: [] }
      const { signer } = await openKey({ key, keyFile, services, given: { secret: passphrase } })
      assert.deepEqual(Buffer.from(signer.certificate), Buffer.from(holder.certificate))
      await assert.rejects(openKey({ key, keyFile, services, given: { secret: 'khác' } }), {
        code: 'wrong-passphrase',
      })
      assert.equal((await readKeyFile(keyFile!, passphrase)).chain.length, 1)
    })

  it('that is here already is refused, and so is the same one as a USB token', async () => {
    const holder = authority.issue('Hai lần', { profile: 'person' })
    const bytes = keyFileOf(holder, passphrase)
    assert.equal((await sendFile(bytes)).status, 303)
    const again = await sendFile(bytes)
    assert.deepEqual([again.status, again.text.includes(said('key-known'))], [409, true])
    const file = { name: 'a.cer', bytes: holder.certificate }
    assert.equal((await site.upload(chair, own, { kind: 'desktop' }, file)).status, 409)
  })

  const person = (more: Partial<Parameters<typeof authority.issue>[1]> = {}) =>
    keyFileOf(authority.issue('Không dùng được', { profile: 'person', ...more }), passphrase)
  const refused: readonly (readonly [string, () => Uint8Array | undefined, string, string?])[] = [
    ['under another passphrase', () => person(), 'wrong-passphrase', 'khác'],
    ['without its passphrase', () => person(), 'secret-needed', ''],
    ['whose certificate is over', () => person({ notBefore: ago(900), notAfter: ago(1) }), 'key-expired'],
    ['whose certificate does not begin yet', () => person({ notBefore: now.add({ hours: 48 }) }), 'key-not-yet'],
    ['for encryption only', () => person({ overrides: { keyUsage: ['keyEncipherment'] } }), 'key-not-for-signing'],
    ['of a certification authority', () => keyFileOf({ ...authority.issuing, chain: [] }, passphrase), 'key-not-for-signing'],
    ['that is none', () => Buffer.from('không phải tệp khóa'), 'key-file-malformed'],
    ['that was not chosen', () => undefined, 'key-file-needed'],
  ] // prettier-ignore
  for (const [what, make, code, secret = passphrase] of refused)
    it(`${what} is refused with its sentence, and the form is shown without secrets`, async () => {
      const before = (await keysOf()).length
      const bytes = make()
      const { status, text } = await site.upload(
        chair,
        own,
        { kind: 'file', secret },
        bytes && { name: 'a.p12', bytes },
      )
      assert.equal(status, 422)
      assert.ok(text.includes(said(code)), said(code))
      if (secret) assert.ok(!text.includes(secret))
      assert.equal((await keysOf()).length, before)
    })
})

describe('a USB token at the person’s own machine', () => {
  it('is known by its certificate alone, and only the program there opens it', async () => {
    const holder = authority.issue('Khóa USB', { profile: 'person' })
    const file = { name: 'usb.cer', bytes: holder.certificate }
    assert.equal((await site.upload(chair, own, { kind: 'desktop' }, file)).status, 303)
    const key = (await keysOf()).find(({ holder: name }) => name === 'Khóa USB')!
    const opening = openKey({ key, keyFile: undefined, services: { remotes: [] }, given: { secret: 'x' } })
    await assert.rejects(opening, { code: 'desktop-only' })
    assert.match((await site.get(chair, own)).text, /USB ở máy của bạn/)
  })

  it('is refused without a certificate, and with what is none', async () => {
    assert.ok((await site.upload(chair, own, { kind: 'desktop' })).text.includes(said('certificate-needed')))
    const file = { name: 'a.cer', bytes: Buffer.from('không phải chứng thư') }
    const { status, text } = await site.upload(chair, own, { kind: 'desktop' }, file)
    assert.equal(status, 422)
    assert.match(text, /role="alert"/)
  })
})

describe('a token at the server', () => {
  const form = { kind: 'token', library: module, token: label, key: 'seal', secret: pin }

  it('gives the authority its seal; what was typed stays, the PIN does not', async () => {
    for (const [wrong, code] of [
      [{ token: '' }, 'token-incomplete'],
      [{ secret: '' }, 'secret-needed'],
      [{ library: '/tmp/của-tôi.so' }, 'token-library-unknown'],
      [{ secret: '864213579' }, 'wrong-pin'],
      [{ key: 'khác' }, 'key-missing'],
      [{ token: 'Không có' }, 'token-missing'],
    ] as const) {
      const { status, text } = await site.upload(administrator, seals, { ...form, ...wrong })
      assert.equal(status, 422, code)
      assert.ok(text.includes(said(code)), code)
      assert.ok(text.includes(`value="${module}"`), code)
      assert.ok(!text.includes(pin) && !text.includes('864213579'), code)
    }
    assert.equal((await site.upload(administrator, seals, form)).status, 303)
    const [key] = await database.transactor.read(administrator, (reader) =>
      listSealKeys(reader, site.authorityId),
    )
    assert.equal(key?.holder, 'Ủy ban nhân dân xã Tà Long')
    const opened = await openKey({
      key: key!,
      keyFile: undefined,
      services: { remotes: [] },
      given: { secret: pin },
    })
    const signature = await opened.signer.sign(Buffer.alloc(32, 1))
    opened.close()
    assert.ok(signature.length > 100)
    const { text } = await site.get(administrator, seals)
    assert.ok(text.includes(`Thiết bị ở máy chủ: ${label} · seal`))
  })

  it('is no way for a person to have the server load a library', async () => {
    const { status, text } = await site.upload(chair, own, form)
    assert.deepEqual([status, text.includes(said('token-of-authority'))], [422, true])
    assert.ok((await keysOf()).every(({ place }) => place.kind !== 'token'))
  })
})

describe('a key at a remote service', async () => {
  const holder: TrialHolder = authority.issue('Ký từ xa', { profile: 'person' })
  const stranger = authority.issue('Người lạ', { profile: 'person' })
  const remote = await remoteSigningServer(
    { 'khoa-1': { holder, algorithms: ['1.2.840.10045.4.3.2'], mode: 'explicit', most: 1 } },
    stranger,
  )
  before(async () => {
    const { id: clientId, secret } = remote.client
    const named = { kind: 'remote', name: 'Dịch vụ thử', url: remote.url, internal: '1', access: 'client-credentials', clientId, secret } // prettier-ignore
    assert.equal((await site.post(site.operator, '/quan-tri/dich-vu-ky/them', named)).status, 303)
  })
  const form = { kind: 'remote', service: 'Dịch vụ thử', credential: 'khoa-1' }

  it('is found by its name there, and opens with the PIN and the code of one time', async () => {
    assert.match((await site.get(chair, own)).text, /<option value="Dịch vụ thử"/)
    for (const [wrong, code] of [
      [{ credential: ' ' }, 'credential-needed'],
      [{ service: 'Không có' }, 'remote-unknown'],
    ] as const) {
      const { status, text } = await site.upload(chair, own, { ...form, ...wrong })
      assert.deepEqual([status, text.includes(said(code))], [422, true], code)
    }
    assert.equal((await site.upload(chair, own, form)).status, 303)
    const key = (await keysOf()).find(({ place }) => place.kind === 'remote')!
    const system = { kind: 'system', name: 'test' } as const
    const services = await database.transactor.read(system, getSigningServices)
    const given = { secret: remote.pin, oneTimeCode: remote.otp }
    const { signer } = await openKey({ key, keyFile: undefined, services, given })
    assert.ok((await signer.sign(Buffer.alloc(32, 1))).length > 60)
  })
})
