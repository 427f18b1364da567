import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { loadDemo as loadOrganisations } from '#modules/organisations/demo.ts'
import { demoPassword } from '../demo-accounts.ts'
import { loadDemo } from '../demo.ts'
import { type Person, siteOf } from '../testing/site.ts'

const { transactor, owner } = await testDatabase()
const demo = {
  actor: { kind: 'system', name: 'demo' },
  origin: { requestId: 'demo', channel: 'demo' },
} as const
await transactor.act(demo, loadOrganisations, undefined)
await transactor.act(demo, loadDemo, undefined)
const from = siteOf(transactor)
const csv = (...lines: string[]) => new File([lines.join('\n')], 'tai-khoan.csv', { type: 'text/csv' })

type Found = { id: string; authorityId: string }
async function accountOf(username: string): Promise<Found> {
  const { rows } = await owner.query(
    'SELECT id, authority_id AS "authorityId" FROM identity.accounts WHERE username = $1',
    [username],
  )
  return rows[0] as Found
}
/** Everything that an authority has in this module, as one text. */
async function everythingOf(authorityId: string): Promise<string> {
  const tables = [
    'accounts',
    'holdings',
    'role_grants',
    'passwords',
    'closings',
    'acting_rights',
    'delegations',
  ]
  const seals = []
  for (const table of tables) {
    const { rows } = await owner.query(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS seal FROM identity.${table} t WHERE authority_id = $1`,
      [authorityId],
    )
    seals.push(rows[0].seal)
  }
  return seals.join()
}
const totalIn = async (person: Person, query = '') =>
  (JSON.parse((await person.get(`/api/v1/tai-khoan${query}`)).body) as { total: number }).total

describe('administration of accounts', () => {
  let commune: Person
  let instance: Person
  let taLong: Found
  let baNang: Found

  before(async () => {
    commune = from()
    instance = from()
    await commune.signIn('quantri.talong', demoPassword)
    await instance.signIn('quantri', demoPassword)
    taLong = await accountOf('vanthu.talong')
    const { rows } = await owner.query(
      `SELECT a.id, a.authority_id AS "authorityId" FROM identity.accounts a JOIN organisations.authorities o ON o.id = a.authority_id
        WHERE o.slug = 'ba-nang' AND a.kind = 'person' ORDER BY a.username LIMIT 1`,
    )
    baNang = rows[0] as Found
  })

  it('a commune’s administrator sees their own people, the instance’s all 578, searched without marks', async () => {
    assert.equal(await totalIn(instance), 578)
    const own = await totalIn(commune)
    assert.ok(own > 10 && own < 60, String(own))
    assert.equal(await totalIn(commune, `?co-quan=${baNang.authorityId}`), own)
    assert.equal(await totalIn(instance, `?co-quan=${taLong.authorityId}`), own)
    assert.match((await instance.get('/quan-tri/tai-khoan')).text, /578 tài khoản của mọi cơ quan/)
    const found = await commune.get('/quan-tri/tai-khoan?q=van+thu+talong')
    assert.equal(found.status, 200)
    assert.ok((await totalIn(commune, '?q=vanthu')) >= 1)
    assert.match((await commune.get('/quan-tri/tai-khoan?q=khongcoai')).text, /Không có tài khoản nào khớp/)
  })

  it('the list is turned page by page and narrowed by every filter', async () => {
    const first = await instance.get('/quan-tri/tai-khoan')
    const last = await instance.get('/quan-tri/tai-khoan?trang=12')
    assert.match(first.text, /1–50 trong 578/)
    assert.match(last.text, /551–578 trong 578/)
    assert.equal(await totalIn(instance, '?loai=organisation'), 76)
    assert.equal(await totalIn(instance, '?loai=person'), 502)
    assert.ok((await totalIn(instance, '?vai-tro=leader')) < 100)
    assert.equal(await totalIn(instance, '?trang-thai=closed'), 0)
    assert.equal(await totalIn(instance, '?xac-thuc=yes'), 0)
    for (const odd of ['?trang=-3', '?trang=x', '?vai-tro=x', '?don-vi=x', '?loai=x', '?q=%25%27%00'])
      assert.equal((await instance.get(`/quan-tri/tai-khoan${odd}`)).status, 200, odd)
  })

  it('nothing of another commune is seen or changed, page by page and through the API', async () => {
    const before = await everythingOf(baNang.authorityId)
    const account = `/quan-tri/tai-khoan/${baNang.id}`
    for (const page of [account, `${account}/sua`, `${account}/ban-giao`])
      assert.equal((await commune.get(page)).status, 404, page)
    const filled = {
      displayName: 'Người Lạ',
      reason: 'thử',
      role: 'administrator',
      viec: 'grant',
      close: 'on',
    }
    for (const verb of [
      'sua',
      'cap-mat-khau',
      'mo-khoa',
      'ket-thuc-phien',
      'go-xac-thuc',
      'mo-lai',
      'vai-tro',
    ])
      assert.equal((await commune.post(`${account}/${verb}`, filled)).status, 404, verb)
    assert.equal((await commune.post(`${account}/ban-giao`, { ...filled, successor: taLong.id })).status, 404)
    for (const viec of ['reset', 'unlock', 'close'])
      assert.equal(
        (
          await commune.post('/quan-tri/tai-khoan/hang-loat', {
            viec,
            ids: [taLong.id, baNang.id],
            reason: 'thử',
          })
        ).status,
        404,
        viec,
      )
    const there = `?co-quan=${baNang.authorityId}`
    for (const page of [`/quan-tri/tai-khoan/moi${there}`, `/quan-tri/tai-khoan/nhap${there}`]) {
      assert.equal((await commune.get(page)).status, 403, page)
      assert.equal((await commune.post(page, { ...filled, username: 'nguoi.la' })).status, 403, page)
    }
    assert.equal((await commune.get('/quan-tri/chinh-sach-dang-nhap')).status, 403)
    assert.equal(await everythingOf(baNang.authorityId), before)
    assert.doesNotMatch((await commune.get('/api/v1/tai-khoan')).body, new RegExp(baNang.id))
  })

  it('a clerk, a citizen and a visitor administer nobody', async () => {
    const clerk = from()
    await clerk.signIn('vanthu.talong', demoPassword)
    for (const path of ['/quan-tri/tai-khoan', '/api/v1/tai-khoan', `/quan-tri/tai-khoan/${taLong.id}`])
      assert.equal((await clerk.get(path)).status, 403, path)
    assert.equal((await from().get('/quan-tri/tai-khoan')).status, 303)
  })

  it('the instance’s administrator helps a commune; its record names who did it', async () => {
    const account = `/quan-tri/tai-khoan/${baNang.id}`
    assert.match((await instance.get(account)).text, /Cơ quan Ủy ban nhân dân xã Ba Nang/)
    const slip = await instance.post(`${account}/cap-mat-khau`)
    assert.equal(slip.status, 200)
    assert.match(slip.text, /Mật khẩu dùng một lần: [a-z0-9-]+/)
    const { rows } = await owner.query(
      `SELECT event, after -> 'orderedBy' ->> 'name' AS by FROM record.entries WHERE authority_id = $1 AND subject_id = $2 ORDER BY seq DESC LIMIT 1`,
      [baNang.authorityId, baNang.id],
    )
    assert.deepEqual(rows, [{ event: 'identity.password-reset', by: 'Hồ Minh Sơn' }])
    assert.match((await instance.get(account)).text, /Cấp lại mật khẩu Hồ Minh Sơn/)
    const own = await accountOf('quantri')
    const closing = { viec: 'close', ids: [own.id, baNang.id], reason: 'thử' }
    assert.equal((await instance.post('/quan-tri/tai-khoan/hang-loat', closing)).status, 422)
  })

  it('many at once: nothing ticked, no reason, and then done, coming back to the list as it was', async () => {
    const { rows } = await owner.query(
      `SELECT id FROM identity.accounts a WHERE authority_id = $1 AND username NOT LIKE '%.talong' AND kind = 'person' LIMIT 3`,
      [taLong.authorityId],
    )
    const ids = rows.map(({ id }) => id as string)
    const bulk = '/quan-tri/tai-khoan/hang-loat'
    assert.match((await commune.post(bulk, { viec: 'close', reason: 'thử' })).text, /chọn/)
    assert.equal((await commune.post(bulk, { viec: 'close', ids, reason: ' ' })).status, 422)
    const slips = await commune.post(bulk, { viec: 'reset', ids })
    assert.equal(slips.body.match(/Mật khẩu dùng một lần: /g)?.length, 3)
    const ve = '/quan-tri/tai-khoan?q=h'
    assert.equal((await commune.post(bulk, { viec: 'close', ids, reason: 'nghỉ hưu', ve })).location, ve)
    assert.equal(await totalIn(commune, '?trang-thai=closed'), 3)
  })

  it('a table with faults opens nobody and names row, column and what to do', async () => {
    const before = await totalIn(commune)
    const answer = await commune.post(
      '/quan-tri/tai-khoan/nhap',
      {},
      csv(
        'Họ và tên;Tên đăng nhập;Loại;Đơn vị;Vị trí;Thư điện tử;Điện thoại',
        'Hồ Thị Đúng;dung.ht2;Cá nhân;;;;',
        ';khong.ten;Cá nhân;;;;',
        'Hồ Văn Trùng;vanthu;Cá nhân;Phòng Không Có;;khong-phai-thu;12',
        'Hồ Văn Lạ;Sai Tên;Người máy;;Văn thư;;',
      ),
    )
    assert.equal(answer.status, 422)
    for (const told of [
      /8 chỗ cần sửa/,
      /3 Họ và tên/,
      /4 Tên đăng nhập Tên đăng nhập “vanthu” đã có người dùng/,
      /4 Đơn vị/,
    ])
      assert.match(answer.text, told)
    assert.equal(await totalIn(commune), before)
    const notATable = await commune.post('/quan-tri/tai-khoan/nhap', {}, new File(['%PDF-1.7'], 'a.xlsx'))
    assert.equal(notATable.status, 422)
  })
})
