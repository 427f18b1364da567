import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { listLockedAccounts } from '../store/list-accounts.ts'
import { siteOf } from '../testing/site.ts'
import { layTwoCommunes, password, type TestDistrict } from '../testing/two-communes.ts'

let now = Temporal.Instant.from('2026-11-23T01:00:00Z')
const database = await testDatabase({ clock: () => now })
const from = siteOf(database.transactor)
const office = '10.0.0.1'
const stranger = '203.0.113.9'
let district: TestDistrict

const wait = (seconds: number) => (now = now.add({ seconds }))

/** Fails so many times under a name, waiting as told; gives the last answer. */
async function fail(username: string, times: number, address: string) {
  let answer
  for (let time = 0; time < times; time++) {
    answer = await from(address).signIn(username, 'sai')
    wait(40)
  }
  return answer!
}

describe('the officials’ door', () => {
  before(async () => {
    district = await layTwoCommunes(database)
    // Nobody has to set up a second factor here: that is told in its own test.
    await database.owner.query(
      `INSERT INTO identity.policies (id, key, value, set_at, set_by, reason)
       VALUES (gen_random_uuid(), 'second-factor', '{"mode":"recommended","roles":["clerk"]}', '2027-01-01', 'test', 'test')`,
    )
    for (const name of ['mai', 'lan', 'hoa', 'cuc']) await district.person(district.taLong, name, 'clerk')
  })

  it('a wrong password: one sentence that gives nothing away, the name kept, the password not', async () => {
    const known = await from().signIn('mai', 'không phải thế')
    const unknown = await from().signIn('khong-co-ai', 'không phải thế')
    for (const [answer, name] of [
      [known, 'mai'],
      [unknown, 'khong-co-ai'],
    ] as const) {
      assert.equal(answer.status, 401)
      assert.match(answer.text, /Tên đăng nhập hoặc mật khẩu không đúng/)
      assert.match(answer.body, new RegExp(`value="${name}"`))
      assert.doesNotMatch(answer.body, /không phải thế/)
    }
  })

  it('an empty form names both fields', async () => {
    const answer = await from().signIn('', '')
    assert.equal(answer.status, 422)
    assert.equal(answer.body.match(/aria-invalid="true"/g)?.length, 2)
  })

  it('after signing in one comes to where one wanted, on this site only', async () => {
    const fields = { username: 'mai', password }
    assert.equal(
      (await from().post('/dang-nhap', { ...fields, ve: '/so-dang-ky?nam=2026' })).location,
      '/so-dang-ky?nam=2026',
    )
    for (const ve of ['https://xau.vn', '//xau.vn', '/\\xau.vn', 'javascript:1'])
      assert.equal((await from().post('/dang-nhap', { ...fields, ve })).location, '/ban-lam-viec')
  })

  it('ten wrong passwords lock the name for a quarter of an hour, even for the right one; then it opens', async () => {
    const tenth = await fail('lan', 10, stranger)
    assert.equal(tenth.status, 401)
    const locked = await from(stranger).signIn('lan', password)
    assert.equal(locked.status, 429)
    assert.match(locked.text, /tạm khóa/)
    const { rows } = await database.owner.query(
      "SELECT count(*)::int AS n FROM record.entries WHERE event = 'identity.account-locked'",
    )
    assert.equal(rows[0].n, 1)
    wait(15 * 60)
    assert.equal((await from(stranger).signIn('lan', password)).status, 303)
  })

  it('an administrator sees the lock and opens it at once', async () => {
    const { accountId } = await district.administrator(district.taLong, 'quan-tri')
    await fail('hoa', 10, stranger)
    const administrator = from()
    assert.equal((await administrator.signIn('quan-tri', password)).status, 303)
    const list = await administrator.get('/quan-tri/tai-khoan?trang-thai=locked')
    assert.match(list.text, /Hồ Thị hoa/)
    assert.doesNotMatch(list.text, /Hồ Thị lan/)
    const [id] = await database.transactor.read({ kind: 'system', name: 'test' }, (reader) =>
      listLockedAccounts(reader, district.taLong.id),
    )
    assert.equal((await administrator.post(`/quan-tri/tai-khoan/${id}/mo-khoa`)).status, 303)
    assert.equal((await from(stranger).signIn('hoa', password)).status, 303)
    const unlocked = await database.owner.query(
      "SELECT actor ->> 'accountId' AS by FROM record.entries WHERE event = 'identity.account-unlocked'",
    )
    assert.deepEqual(unlocked.rows, [{ by: accountId }])
  })

  it('who tries many names from one address is slowed; the people whose office it is are not', async () => {
    assert.equal((await from(office).signIn('cuc', password)).status, 303)
    for (let name = 0; name < 40; name++) await from(office).signIn(`doan-mo-${name}`, 'sai')
    const slowed = await from(office).signIn('doan-mo-nua', 'sai')
    assert.equal(slowed.status, 429)
    assert.match(slowed.text, /giây/)
    assert.equal((await from(office).signIn('cuc', password)).status, 303)
    assert.equal((await from('10.0.0.2').signIn('mai', password)).status, 303)
  })

  it('an office account and a citizen do not exist at this door', async () => {
    await database.owner.query(
      `INSERT INTO identity.accounts (id, authority_id, kind, username, display_name, created_at)
       VALUES (gen_random_uuid(), $1, 'organisation', 'co-quan', 'UBND xã', now())`,
      [district.taLong.id],
    )
    const citizen = await from('10.9.9.9').post('/cong-dan/dang-ky', {
      displayName: 'Hồ Văn Dân',
      contact: '0912 345 678',
      password,
    })
    assert.equal(citizen.status, 303)
    for (const name of ['co-quan', '0912345678'])
      assert.equal((await from('10.9.9.9').signIn(name, password)).status, 401, name)
  })

  it('a leader who has no second factor is sent to set one up, and gets nowhere else', async () => {
    await database.owner.query(
      `INSERT INTO identity.policies (id, key, value, set_at, set_by, reason)
       VALUES (gen_random_uuid(), 'second-factor', '{"mode":"required","roles":["clerk"]}', '2027-01-02', 'test', 'test')`,
    )
    const clerk = from()
    await clerk.signIn('mai', password)
    for (const page of ['/ban-lam-viec', '/tai-khoan', '/tai-khoan/uy-quyen'])
      assert.equal((await clerk.get(page)).location, '/tai-khoan/bao-mat', page)
    assert.equal((await clerk.get('/tai-khoan/bao-mat')).status, 200)
    assert.equal((await clerk.get('/tai-khoan/bao-mat/ung-dung')).status, 200)
  })
})
