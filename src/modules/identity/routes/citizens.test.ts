import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '../testing/site.ts'

const database = await testDatabase()
const from = siteOf(database.transactor)
const secret = 'con suối đầu bản 26'
const registration = { displayName: 'Hồ Văn Dân', contact: '0912 345 678', password: secret }

describe('citizens', () => {
  it('every fault of the form at once, what was typed kept', async () => {
    const answer = await from().post('/cong-dan/dang-ky', { displayName: 'H', contact: 'abc', password: '' })
    assert.equal(answer.status, 422)
    assert.equal(answer.body.match(/aria-invalid="true"/g)?.length, 3)
    assert.match(answer.body, /value="abc"/)
    const weak = await from().post('/cong-dan/dang-ky', { ...registration, password: '0912345678' })
    assert.equal(weak.status, 422)
    assert.match(weak.text, /mật khẩu/i)
  })

  it('open an account, come back by phone or e-mail in any writing, and read their own page', async () => {
    const citizen = from()
    assert.equal((await citizen.post('/cong-dan/dang-ky', registration)).location, '/cong-dan')
    assert.match((await citizen.get('/cong-dan')).text, /Chào Hồ Văn Dân.*0912345678/)
    for (const contact of ['0912345678', '+84 912.345.678', '84912345678'])
      assert.equal(
        (await from().post('/cong-dan/dang-nhap', { contact, password: secret })).location,
        '/cong-dan',
        contact,
      )
    const byMail = { ...registration, displayName: 'Hồ Thị Thư', contact: ' Thu@ViDu.vn ' }
    assert.equal((await from().post('/cong-dan/dang-ky', byMail)).status, 303)
    assert.equal(
      (await from().post('/cong-dan/dang-nhap', { contact: 'thu@vidu.vn', password: secret })).status,
      303,
    )
  })

  it('a contact that is taken is refused, and trying many costs as much as guessing passwords', async () => {
    const other = { ...registration, displayName: 'Người Khác', password: 'mưa nguồn suối lũ 9' }
    const taken = await from().post('/cong-dan/dang-ky', other)
    assert.equal(taken.status, 409)
    const guesser = from('203.0.113.9')
    const statuses = new Set<number>()
    for (let time = 0; time < 8; time++) statuses.add((await guesser.post('/cong-dan/dang-ky', other)).status)
    assert.deepEqual([...statuses], [409, 429])
  })

  it('change their password, which ends every other session at once', async () => {
    const here = from()
    const there = from()
    for (const browser of [here, there])
      await browser.post('/cong-dan/dang-nhap', { contact: '0912345678', password: secret })
    const chosen = 'bếp lửa nhà sàn 2026'
    const wrong = await here.post('/cong-dan/mat-khau', { current: 'sai', password: chosen, again: chosen })
    assert.equal(wrong.status, 401)
    const changed = await here.post('/cong-dan/mat-khau', {
      current: secret,
      password: chosen,
      again: chosen,
    })
    assert.equal(changed.location, '/cong-dan')
    assert.equal((await here.get('/cong-dan')).status, 200)
    assert.equal((await there.get('/cong-dan')).location, '/cong-dan/dang-nhap')
    const again = from()
    await again.post('/cong-dan/dang-nhap', { contact: '0912345678', password: chosen })
    assert.equal((await again.post('/cong-dan/phien/ket-thuc-khac')).status, 303)
    assert.equal((await here.get('/cong-dan')).status, 303)
  })

  it('reach nothing of the offices, and no other citizen’s row', async () => {
    const citizen = from()
    await citizen.post('/cong-dan/dang-nhap', { contact: 'thu@vidu.vn', password: secret })
    for (const page of ['/ban-lam-viec', '/tai-khoan', '/quan-tri/tai-khoan', '/api/v1/tai-khoan'])
      assert.equal((await citizen.get(page)).status, 403, page)
    const { rows } = await database.owner.query(
      "SELECT id FROM identity.accounts WHERE username = 'thu@vidu.vn'",
    )
    const client = await database.app.connect()
    try {
      await client.query(
        `BEGIN; SET LOCAL ROLE krong_app; SET LOCAL krong.authority = '00000000-0000-0000-0000-000000000000'; SET LOCAL krong.account = '${rows[0].id}'`,
      )
      const seen = await client.query('SELECT username FROM identity.accounts')
      assert.deepEqual(seen.rows, [{ username: 'thu@vidu.vn' }])
      const sessions = await client.query('SELECT DISTINCT account_id FROM identity.sessions')
      assert.deepEqual(sessions.rows, [{ account_id: rows[0].id }])
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})
