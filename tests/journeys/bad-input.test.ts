import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { caller } from './caller.ts'
import { databaseOf } from './database-of.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite({ KRONG_TRUST_PROXY: '127.0.0.1' })
const database = databaseOf(folder)

const countAccounts = async () =>
  (await database.query('SELECT count(*)::int AS n FROM identity.accounts')).rows[0].n as number

/** A ZIP of one entry that unfolds to so many megabytes of zeros. */
function zipBomb(megabytes: number): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024))
  const head = (signature: number, extra: number[]) => {
    const bytes = Buffer.alloc(extra.length * 2 + 4)
    bytes.writeUInt32LE(signature)
    extra.forEach((value, at) => bytes.writeUInt16LE(value & 0xffff, 4 + at * 2))
    return bytes
  }
  const size = megabytes * 1024 * 1024
  const sizes = [0, 0, packed.length, packed.length >>> 16, size, size >>> 16]
  const local = Buffer.concat([head(0x04034b50, [20, 0, 8, 0, 0, ...sizes, name.length, 0]), name, packed])
  const central = Buffer.concat([
    head(0x02014b50, [20, 20, 0, 8, 0, 0, ...sizes, name.length, 0, 0, 0, 0, 0, 0, 0, 0]),
    name,
  ])
  const end = head(0x06054b50, [
    0,
    0,
    1,
    1,
    central.length,
    central.length >>> 16,
    local.length,
    local.length >>> 16,
    0,
  ])
  return Buffer.concat([local, central, end])
}

async function administrator() {
  const somebody = caller(url)
  await somebody.signIn('quantri')
  return somebody
}

describe('bad input gets a clear answer, and nothing is lost', () => {
  it('a broken spreadsheet, an empty one, a bomb, tricks in its name, a picture in disguise', async () => {
    // Packing it keeps this process from its sockets for seconds: made before anybody is spoken to.
    const bomb = zipBomb(900)
    const somebody = await administrator()
    const before = await countAccounts()
    const files: [string, Buffer, RegExp][] = [
      ['danh-sach.xlsx', Buffer.from('PK\u0003\u0004 nửa chừng thì đứt'), /tệp|bảng tính/i],
      ['danh-sach.xlsx', bomb, /tệp|bảng tính|lớn/i],
      ['../../../etc/passwd.xlsx', Buffer.from('không phải bảng tính'), /tệp|bảng tính/i],
      ['C:\\Windows\\x.csv', Buffer.from('Tên khác;Cột lạ\n1;2\n'), /cột/i],
      [
        'anh.csv',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
        /tệp|bảng|cột|chữ/i,
      ],
      ['trong.csv', Buffer.from(''), /trống|tệp|dòng/i],
    ]
    for (const [name, bytes, sentence] of files) {
      const answer = await somebody.send('/quan-tri/tai-khoan/nhap', { file: { name, bytes } })
      const page = await answer.text()
      assert.ok(answer.status >= 400 && answer.status < 500, `${name}: ${answer.status}`)
      assert.match(page, /role="alert"/, name)
      assert.match(page.replace(/<[^>]+>/g, ' '), sentence, name)
    }
    const rows = Array.from(
      { length: 3 },
      (_, at) => `Người ${at},Sai Tên ${at},Cá nhân,Đơn vị không có,,,12`,
    )
    const table = Buffer.from(
      `Họ và tên,Tên đăng nhập,Loại,Đơn vị,Vị trí,Thư điện tử,Điện thoại\n${rows.join('\n')}\n`,
    )
    const page = await (
      await somebody.send('/quan-tri/tai-khoan/nhap', { file: { name: 'a.csv', bytes: table } })
    ).text()
    assert.match(page, /9 chỗ cần sửa/)
    assert.equal(await countAccounts(), before)
  })

  it('a wrong content type, a body that is no form, a form without its token', async () => {
    const somebody = await administrator()
    const json = await somebody.raw('/quan-tri/tai-khoan/moi', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"displayName":"x"}',
    })
    assert.ok([400, 403, 415].includes(json.status), String(json.status))
    const torn = await somebody.raw('/quan-tri/tai-khoan/nhap', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n',
    })
    assert.ok(torn.status >= 400 && torn.status < 500, String(torn.status))
    const foreign = await somebody.raw('/tai-khoan/ngon-ngu', {
      method: 'POST',
      body: new URLSearchParams({ csrf: 'x', language: 'en' }),
    })
    assert.equal(foreign.status, 403)
    assert.match(await foreign.text(), /biểu mẫu|trang/i)
  })

  it('an invalid form comes back with everything typed and every complaint', async () => {
    const somebody = await administrator()
    const answer = await somebody.post('/quan-tri/tai-khoan/moi', {
      displayName: 'Hồ Thị Mai',
      username: 'Có Dấu Cách',
      phone: '12',
      email: 'không@',
      kind: 'person',
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    for (const text of [
      'value="Hồ Thị Mai"',
      'value="Có Dấu Cách"',
      'value="12"',
      'Tên đăng nhập gồm 3 đến 40',
      'Số điện thoại chưa đúng',
      'Thư điện tử chưa đúng',
    ])
      assert.ok(page.includes(text), text)
  })

  it('10,000 failed sign-ins from one address: each is answered, others sign in and work meanwhile', async () => {
    const stranger = caller(url, { 'x-forwarded-for': '203.0.113.9' })
    const colleague = caller(url, { 'x-forwarded-for': '203.0.113.10' })
    const atTheSameAddress = caller(url, { 'x-forwarded-for': '203.0.113.9' })
    await atTheSameAddress.signIn('vanthu')
    await stranger.get('/dang-nhap')

    const counts = new Map<number, number>()
    let tries = 0
    const attack = async () => {
      while (tries < 10_000) {
        const name = `ke.la.${tries++ % 400}`
        const answer = await stranger.post('/dang-nhap', { username: name, password: 'sai-het-roi-2026' })
        counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1)
        const page = await answer.text()
        if (answer.status === 401)
          assert.ok(page.includes(`value="${name}"`), 'the name typed is still there')
        assert.match(page, /Tên đăng nhập hoặc mật khẩu không đúng|chờ \d+ giây|sau \d+ phút/)
      }
    }
    const attacks = Promise.all(Array.from({ length: 25 }, attack))
    await colleague.signIn('chuyenvien')
    assert.equal(
      (await atTheSameAddress.get('/so-dang-ky')).status,
      200,
      'who is signed in at that address works on',
    )
    assert.equal((await colleague.get('/ban-lam-viec')).status, 200)
    await attacks
    assert.equal((await atTheSameAddress.get('/so-dang-ky')).status, 200)
    assert.deepEqual(
      [...counts.keys()].filter((status) => status !== 401 && status !== 429),
      [],
    )
    assert.equal(
      [...counts.values()].reduce((sum, count) => sum + count, 0),
      10_000,
    )
    assert.equal((await fetch(`${url}/`)).status, 200)
  })

  it('malformed cookies are shrugged at', async () => {
    for (const cookie of [
      'krong_session=%%%',
      'krong_session=; krong_form=\u00ff',
      `krong_session=${'a'.repeat(3000)}`,
      '=;=;;;',
      'krong_flash=%7Bx',
    ])
      assert.equal(
        (await fetch(`${url}/`, { headers: { cookie: Buffer.from(cookie, 'utf8').toString('latin1') } }))
          .status,
        200,
        cookie,
      )
  })
})
