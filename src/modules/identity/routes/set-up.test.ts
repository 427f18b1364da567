import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { setupCode } from '../acts/set-up.ts'
import { siteOf } from '../testing/site.ts'

const { transactor, owner } = await testDatabase()
const from = siteOf(transactor)
const codeNow = () => transactor.read({ kind: 'system', name: 'test' }, setupCode)
const form = {
  level: 'commune',
  authorityName: 'Ủy ban nhân dân xã Tà Long',
  placeName: 'Tà Long',
  displayName: 'Hồ Văn Máy',
  username: 'quantri',
  password: 'mưa nguồn suối lũ 26',
}

describe('an empty instance', () => {
  it('asks for the code that its terminal shows, and keeps what was typed', async () => {
    assert.equal((await from().get('/cai-dat')).status, 200)
    const wrong = await from().post('/cai-dat', { ...form, code: 'AAAA-BBBB-CCCC' })
    assert.ok(wrong.status >= 400 && wrong.status < 500, String(wrong.status))
    assert.match(wrong.body, /value="Tà Long"/)
    const empty = await from().post('/cai-dat', {})
    assert.equal(empty.status, 422)
    assert.ok((empty.body.match(/aria-invalid="true"/g)?.length ?? 0) >= 6)
    assert.equal((await owner.query('SELECT FROM identity.accounts')).rowCount, 0)
  })

  it('gets its first authority and administrator once, however many press the button', async () => {
    const code = (await codeNow())!.toLowerCase().replaceAll('-', ' ')
    const answers = await Promise.all(
      ['mot', 'hai', 'ba'].map((username) =>
        from().post('/cai-dat', { ...form, username: `quantri.${username}`, code }),
      ),
    )
    assert.deepEqual(
      answers.map(({ location }) => location).filter((location) => location === '/ban-lam-viec'),
      ['/ban-lam-viec'],
    )
    assert.equal((await owner.query('SELECT FROM identity.accounts')).rowCount, 1)
    assert.equal((await from().get('/cai-dat')).status, 404)
    assert.equal(await codeNow(), undefined)
  })

  it('the first administrator sets up a second factor and administers', async () => {
    const { rows } = await owner.query('SELECT username FROM identity.accounts')
    const first = from()
    assert.equal((await first.signIn(rows[0].username, form.password)).status, 303)
    assert.equal((await first.get('/quan-tri/tai-khoan')).location, '/tai-khoan/bao-mat')
  })
})
