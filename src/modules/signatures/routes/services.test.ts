import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, describe, it } from 'node:test'
import { remoteSigningServer, testDatabase, trialAuthorityServer } from '#platform/testing/index.ts'
import { unpackFlash } from '#platform/web/index.ts'
import { listTrialCertificates } from '../store/trial-certificates.ts'
import { giveTrialKey } from '../acts/trial-keys.ts'
import { prepareSignatures } from '../instance.ts'
import { stamperFor } from '../outside/time-stamping.ts'
import { issueTrialKey, openTrial } from '../outside/trial-authority.ts'
import { getSigningServices } from '../store/services.ts'
import { communeSite } from '../testing/commune-site.ts'

const database = await testDatabase()
const site = await communeSite(database)
const clock = await trialAuthorityServer()
const other = await trialAuthorityServer()
const holder = clock.authority.issue('Hồ Văn Chủ', { profile: 'person' })
const remote = await remoteSigningServer(
  { 'khoa-1': { holder, algorithms: ['1.2.840.10045.4.3.2'], mode: 'explicit', most: 1 } },
  other.authority.issue('Người lạ', { profile: 'person' }),
)
const page = '/quan-tri/dich-vu-ky'
const system = { kind: 'system', name: 'test' } as const
const services = () => database.transactor.read(system, getSigningServices)
const idOf = async (name: string) =>
  (
    await database.owner.query<{ id: string }>(
      'SELECT id FROM signatures.services WHERE name = $1 AND ended_at IS NULL',
      [name],
    )
  ).rows[0]!.id
const events = async () =>
  (
    await database.owner.query<{ event: string }>(
      "SELECT event FROM record.entries WHERE event LIKE 'signatures.%' ORDER BY at, seq",
    )
  ).rows.map(({ event }) => event)

describe('the page of signing services', () => {
  before(async () => {
    for (const [name, url] of [
      ['Đồng hồ A', clock.stampUrl],
      ['Đồng hồ B', other.stampUrl],
    ] as const) {
      const { status } = await site.post(site.operator, `${page}/them`, {
        kind: 'time-stamp',
        name,
        url,
        internal: '1',
      })
      assert.equal(status, 303)
    }
  })

  it('is for administrators of the instance; whoever administers one authority only is refused', async () => {
    for (const who of [site.chair, site.administrator]) {
      for (const path of [page, `${page}/them`]) assert.equal((await site.get(who, path)).status, 403)
      for (const path of ['them', 'dung-thu/mo', 'dung-thu/dong', `${await idOf('Đồng hồ A')}/go`])
        assert.equal((await site.post(who, `${page}/${path}`)).status, 403, path)
    }
    assert.equal((await services()).stampers.length, 2)
    assert.deepEqual((await services()).trialKeys, [])
  })

  it('tries a service at once and says in a sentence what came', async () => {
    const { text } = await site.get(site.operator, page)
    assert.ok(text.indexOf('Đồng hồ A') < text.indexOf('Đồng hồ B'))
    const tried = await site.post(site.operator, `${page}/${await idOf('Đồng hồ A')}/thu`)
    assert.equal(tried.status, 303)
    assert.deepEqual(unpackFlash(tried.flash)?.code, 'signatures.stamp-came')
    assert.deepEqual(unpackFlash(tried.flash)?.params?.by, 'Dấu thời gian')
    clock.stamps = 'other-nonce'
    const lying = await site.post(site.operator, `${page}/${await idOf('Đồng hồ A')}/thu`)
    assert.deepEqual(unpackFlash(lying.flash), { code: 'signatures.time-stamp-nonce', kind: 'warning' })
    clock.stamps = 'honest'
  })

  it('asks the first that is named, the next where it fails, and takes another order', async () => {
    const stamp = async () => {
      const stamper = stamperFor({ trial: false }, await services())!
      await stamper({ hash: 'sha256', digest: Buffer.alloc(32, 1) })
      return [clock.asked.tsa, other.asked.tsa]
    }
    const [a = 0, b = 0] = await stamp()
    assert.deepEqual(await stamp(), [a + 1, b])
    clock.stamps = 'refusing'
    assert.deepEqual(await stamp(), [a + 2, b + 1])
    clock.stamps = 'honest'
    await site.post(site.operator, `${page}/${await idOf('Đồng hồ B')}/hoi-truoc`)
    assert.deepEqual(await stamp(), [a + 2, b + 2])
    const { text } = await site.get(site.operator, page)
    assert.ok(text.indexOf('Đồng hồ B') < text.indexOf('Đồng hồ A'))
  })

  it('what is typed wrong comes back filled, each field with its sentence, but no secret', async () => {
    const wrong = { kind: 'remote', name: ' ', url: 'ky.example.vn', access: 'client-credentials', clientId: 'krong', secret: '' } // prettier-ignore
    const { status, text } = await site.post(site.operator, `${page}/them`, wrong)
    assert.equal(status, 422)
    assert.match(text, /Hãy ghi tên gọi/)
    assert.match(text, /Hãy ghi mã truy cập hoặc khóa bí mật/)
    assert.match(text, /value="krong"/)
    const plain = { ...wrong, name: 'Ký từ xa', url: 'http://ky.example.vn/csc/v2', secret: 'bí mật 4711' }
    const refused = await site.post(site.operator, `${page}/them`, plain)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /chỉ được gửi qua https/)
    assert.doesNotMatch(refused.text, /4711/)
    const twice = await site.post(site.operator, `${page}/them`, { kind: 'time-stamp', name: 'Đồng hồ A', url: clock.stampUrl }) // prettier-ignore
    assert.equal(twice.status, 409)
    assert.match(twice.text, /Đã có dịch vụ tên “Đồng hồ A”/)
  })

  it('a remote service is known by a secret that is shown to nobody and lies encrypted', async () => {
    const named = { kind: 'remote', name: 'Ký từ xa', url: remote.url, internal: '1', access: 'client-credentials', clientId: remote.client.id, secret: remote.client.secret } // prettier-ignore
    assert.equal((await site.post(site.operator, `${page}/them`, named)).status, 303)
    const { rows } = await database.owner.query<{ row: string }>(
      "SELECT s::text AS row FROM signatures.services s WHERE kind = 'remote'",
    )
    assert.ok(!rows[0]!.row.includes(Buffer.from(remote.client.secret).toString('hex')))
    const { text } = await site.get(site.operator, page)
    assert.ok(text.includes('Ký từ xa') && !text.includes(remote.client.secret))
    const [known] = (await services()).remotes
    assert.deepEqual(known?.access, { kind: 'client-credentials', ...remote.client })
    const tried = await site.post(site.operator, `${page}/${await idOf('Ký từ xa')}/thu`)
    assert.equal(unpackFlash(tried.flash)?.code, 'signatures.remote-answered')
    await assert.rejects(
      database.transactor.read(site.operator, async ({ db }) =>
        db
          .selectFrom('signatures.services' as never)
          .select('encrypted_access' as never)
          .execute(),
      ),
      /permission denied/,
    )
  })

  it('what is taken off is asked no more', async () => {
    const id = await idOf('Đồng hồ B')
    assert.equal((await site.post(site.operator, `${page}/${id}/go`)).status, 303)
    assert.deepEqual(
      (await services()).stampers.map(({ name }) => name),
      ['Đồng hồ A'],
    )
    assert.equal((await site.post(site.operator, `${page}/${id}/go`)).status, 404)
    assert.equal((await site.post(site.operator, `${page}/${id}/thu`)).status, 404)
  })

  it('opens the trial authority, shows what it issued, revokes with a reason, and closes it', async () => {
    assert.match((await site.get(site.operator, page)).text, /Chưa mở cơ quan chứng thực dùng thử/)
    assert.equal((await site.post(site.operator, `${page}/dung-thu/mo`)).status, 303)
    const { trialKeys, now } = await services()
    const { serial, ...key } = await issueTrialKey(openTrial(trialKeys)!, {
      holder: { commonName: 'Hồ Văn Chủ', organisation: 'Ủy ban nhân dân xã Tà Long' },
      profile: 'person',
      passphrase: 'Sông Đakrông',
      at: now,
      validDays: 730,
      iterations: 1000,
    })
    const { authorityId, chair } = site
    const given = { serial, holder: 'Hồ Văn Chủ', key, authorityId, accountId: chair.accountId }
    await site.bySystem(giveTrialKey, given)
    const { text } = await site.get(site.operator, page)
    assert.match(text, /Mở từ .*, do Lê Văn Hành/)
    assert.ok(
      text.includes(serial) && text.includes('Ủy ban nhân dân xã Tà Long') && text.includes('DÙNG THỬ'),
    )
    for (const [search, found] of [
      ['ho van chu', true],
      [serial.slice(4, 12).toLowerCase(), true],
      ['% khác', false],
    ] as const)
      // prettier-ignore
      assert.equal((await site.get(site.operator, `${page}?q=${encodeURIComponent(search)}`)).text.includes(serial), found, search)
    assert.doesNotMatch(text, /bí mật của máy chủ đã đổi/)
    const revoke = `${page}/dung-thu/${serial}/thu-hoi`
    assert.equal((await site.post(site.operator, revoke)).status, 422)
    assert.equal((await site.post(site.operator, revoke, { reason: 'lộ mật khẩu' })).status, 303)
    const [shown] = await database.transactor.read(system, (reader) => listTrialCertificates(reader))
    assert.deepEqual([shown?.revokedBy, shown?.reason], ['Lê Văn Hành', 'lộ mật khẩu'])
    assert.equal((await site.post(site.operator, `${page}/dung-thu/AB/thu-hoi`, { reason: 'x' })).status, 404)
    prepareSignatures({ key: randomBytes(32), publicUrl: site.url })
    assert.match((await site.get(site.operator, page)).text, /bí mật của máy chủ đã đổi/)
    assert.equal((await site.post(site.operator, `${page}/dung-thu/dong`, { reason: 'hết thử' })).status, 303)
    assert.match((await site.get(site.operator, page)).text, /Chưa mở cơ quan chứng thực dùng thử/)
    for (const event of [
      'service-added',
      'service-first',
      'service-ended',
      'trial-opened',
      'trial-certificate-issued',
      'trial-certificate-revoked',
      'trial-closed',
    ])
      // prettier-ignore
      assert.ok((await events()).includes(`signatures.${event}`), event)
  })
})
