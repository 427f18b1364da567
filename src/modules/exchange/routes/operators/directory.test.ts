import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { signStatement } from '#kit/statements/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { addPeer } from '../../acts/peers.ts'
import { listDirectory } from '../../store/directory.ts'
import { operatorsSite } from '../../testing/operators-site.ts'
import { someIdentity } from '../../testing/some-identity.ts'

const database = await testDatabase()
const site = await operatorsSite(database)
const page = '/quan-tri/trao-doi/danh-ba'
const [district, province] = [someIdentity('huyen.example.vn'), someIdentity('Sở TT&TT')]
const entries = () => database.transactor.read({ kind: 'system', name: 'test' }, listDirectory)
const listOf = (version: number, organs: readonly { organId: string; name: string }[], signer = province) =>
  signStatement(
    'krong-directory',
    {
      version,
      issuedAt: '2026-11-26T00:00:00Z',
      publisher: 'Sở TT&TT',
      peers: [
        {
          name: 'Huyện',
          url: 'https://huyen.example.vn:4900',
          certificates: [Buffer.from(district.certificate).toString('base64')],
        },
      ],
      organs: organs.map((organ) => ({ ...organ, peer: 0, validFrom: '2026-01-01', validTo: null })),
    },
    signer,
  )

describe('the directory', () => {
  it('is empty at first and asks for a system before its organs', async () => {
    const { text } = await site.get(page)
    assert.match(text, /Danh bạ chưa có cơ quan nào/)
    assert.match(text, /Khai hệ thống bạn hoặc trục liên thông trước/)
  })

  it('takes an organ by code, name, way and day; what is wrong comes back filled', async () => {
    const peerId = await site.bySystem(addPeer, { name: 'Huyện Đakrông', url: 'https://huyen.example.vn:4900', certificates: district.certificatePem, by: 'test', reason: 'test' }) // prettier-ignore
    const typed = {
      organId: 'H50.41',
      name: 'Ủy ban nhân dân huyện Đakrông',
      way: `peer:${peerId}`,
      from: '',
    }
    for (const [field, value] of [
      ['organId', 'Đ 50'],
      ['name', ''],
      ['way', ''],
      ['way', 'peer:x'],
      ['from', '31/2/2026'],
    ] as const) {
      const { status, text } = await site.post(page, { ...typed, [field]: value })
      assert.equal(status, 422, `${field} ${value}`)
      assert.match(text, new RegExp(`id="truong-${field}-loi"`), field)
      if (field !== 'organId') assert.match(text, /value="H50\.41"/)
    }
    assert.equal((await site.post(page, { ...typed, organId: 'H50.41.3' })).status, 409, 'an organ of this instance') // prettier-ignore
    assert.equal((await site.post(page, { ...typed, csrf: 'x' })).status, 403)
    const done = await site.post(page, typed)
    assert.deepEqual([done.status, done.location], [303, `${page}?q=H50.41`])
    const { text } = await site.get(page)
    assert.match(text, /Ủy ban nhân dân huyện Đakrông/)
    assert.match(text, /Nhập tay/)
    assert.match(text, new RegExp(`<option value="peer:${peerId}"[^>]*>Huyện Đakrông`))
  })

  it('ends the way to an organ after it was asked', async () => {
    const path = `${page}/H50.41/ket-thuc`
    assert.match((await site.get(path)).text, /Ủy ban nhân dân huyện Đakrông \(H50\.41\)/)
    assert.equal((await site.post(path)).status, 303)
    for (const code of ['H99', 'H50.41.3'])
      assert.equal((await site.get(`${page}/${code}/ket-thuc`)).status, 404)
  })
})

describe('signed directories', () => {
  it('are taken from a publisher that was named, pasted or as a file, never an older one', async () => {
    assert.match((await site.get(`${page}/noi-cong-bo`)).text, /Chưa khai nơi công bố nào/)
    const named = { name: 'Sở TT&TT', certificates: province.certificatePem }
    const wrong = await site.post(`${page}/noi-cong-bo`, { ...named, certificates: 'x' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="Sở TT&amp;TT"/)
    assert.equal((await site.post(`${page}/noi-cong-bo`, named)).status, 303)
    assert.equal((await site.post(`${page}/noi-cong-bo`, named)).status, 409)
    assert.match((await site.get(`${page}/noi-cong-bo`)).text, /chưa nhận danh bạ nào/)

    const empty = await site.upload(`${page}/nhan`, { list: ' ' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Hãy dán nội dung danh bạ, hoặc chọn tệp/)
    const second = await listOf(2, [{ organId: 'H50.41.4', name: 'Ủy ban nhân dân xã A Ngo' }])
    const pasted = await site.upload(`${page}/nhan`, { list: second })
    assert.deepEqual([pasted.status, pasted.said], [303, 'exchange.list-now-taken'])
    const older = await site.upload(`${page}/nhan`, {}, await listOf(1, []))
    assert.equal(older.status, 409)
    assert.match(older.text, /Danh bạ phiên bản 1 cũ hơn bản đang dùng \(2\)/)
    const strange = await site.upload(`${page}/nhan`, {}, await listOf(3, [], district))
    assert.match(strange.text, /không do nơi công bố nào đã khai ký/)
    const third = await listOf(3, [{ organId: 'H50.41.5', name: 'Ủy ban nhân dân xã Ba Nang' }])
    assert.equal((await site.upload(`${page}/nhan`, { csrf: 'x' }, third)).status, 403)
    assert.equal((await site.upload(`${page}/nhan`, {}, third)).status, 303)
    assert.ok((await entries()).some(({ organId }) => organId === 'H50.41.5'))
    assert.match((await site.get(`${page}/noi-cong-bo`)).text, /phiên bản 3, nhận lúc/)
  })
})

describe('a directory of 20,000 organs', () => {
  it('is shown by the page and found by code or by name without marks', async () => {
    await database.owner.query(`
      INSERT INTO exchange.directory (id, organ_id, name, way, peer_id, valid_from, source, entered_at, entered_by)
      SELECT gen_random_uuid(), 'H60.' || n, 'Ủy ban nhân dân xã Số ' || n, 'peer', (SELECT id FROM exchange.peers LIMIT 1), '2026-01-01', 'signed-list', now(), 'test'
      FROM generate_series(1, 20000) n`)
    const { text } = await site.get(page)
    assert.match(text, /trang=2/)
    assert.match(text, /20\.00\d/)
    assert.match((await site.get(`${page}?trang=400`)).text, /H60\./)
    const byName = (await site.get(`${page}?q=${encodeURIComponent('xa so 12345')}`)).text
    assert.match(byName, /H60\.12345/)
    assert.doesNotMatch(byName, /H60\.12346/)
    assert.match((await site.get(`${page}?q=h60.777`)).text, /H60\.7770/)
    assert.match(
      (await site.get(`${page}?q=${encodeURIComponent('100%')}`)).text,
      /Không tìm thấy cơ quan nào/,
    )
  })
})
