import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { registerIncoming } from '../../acts/register-incoming.ts'
import { arrivalsIn, someFacts } from '../../testing/arrivals.ts'
import { filesSite } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'

const database = await testDatabase()
const office = await someOffice(database)
const { people, units } = office
const { arrived } = arrivalsIn(database, office)
const site = await filesSite(database)
const clerk = site.as(people.clerk)
const chair = site.as(people.chair)
const head = site.as(people.cultureHead)
const officer = site.as(people.financeOfficer)

/** A file closed so long ago that its retention has ended, unless told otherwise. */
async function closedLongAgo(title: string, more: Record<string, string> = {}): Promise<string> {
  const { location } = await clerk.post('/ho-so/mo', {
    title,
    code: '',
    year: '2026',
    unitId: units.finance,
    responsibleId: people.financeOfficer.id,
    retention: '07',
    retentionYears: '5',
    ...more,
  })
  const documentId = await arrived()
  await people.clerk.act(registerIncoming, {
    documentId,
    registerId: office.incomingRegister,
    facts: someFacts,
  })
  const id = location.split('/').at(-1)!
  assert.equal((await clerk.post(`/van-ban/${documentId}/ho-so`, { caseFileId: id })).status, 303)
  assert.equal((await clerk.post(`${location}/dong`, { knowing: '1' })).status, 303)
  await database.owner.query(`UPDATE documents.case_files SET closed_on = '2015-06-01' WHERE id = $1`, [id])
  return id
}

const propose = (files: string[]) =>
  clerk.post('/ho-so/tieu-huy', { files, why: 'Hết thời hạn bảo quản', note: '' })

describe('disposal of files whose retention has ended, through the front door', () => {
  it('offers only files that are closed, ended, not frozen and not kept for ever', async () => {
    const ended = await closedLongAgo('Hết hạn')
    const forEver = await closedLongAgo('Vĩnh viễn', { retention: '01', retentionYears: '' })
    const frozen = await closedLongAgo('Đang khóa')
    assert.equal((await chair.post(`/ho-so/${frozen}/buoc/freeze`, { why: 'Thanh tra' })).status, 303)
    const { text } = await clerk.get('/ho-so/tieu-huy')
    assert.match(text, /Hết hạn/)
    assert.doesNotMatch(text, /Vĩnh viễn/)
    assert.doesNotMatch(text, /Đang khóa/)
    const refused = await propose([ended, forEver, frozen])
    assert.equal(refused.status, 409)
    assert.match(refused.text, /chưa hết thời hạn bảo quản/)
    assert.match(refused.text, /đang khóa/)
  })

  it('goes by proposal, another one’s opinion and a leader’s decision; then the files are disposed of and nothing is gone', async () => {
    const [one, other] = [await closedLongAgo('Đợt một'), await closedLongAgo('Đợt hai')]
    assert.equal((await officer.get('/ho-so/tieu-huy')).status, 403)
    const made = await propose([one, other])
    assert.equal(made.status, 303, made.text)
    const path = made.location
    assert.equal((await propose([one])).status, 409, 'a file lies in one undecided proposal')
    assert.equal(
      (await clerk.post(`${path}/tham-dinh`, { opinion: 'Được' })).status,
      403,
      'not by who proposed',
    )
    assert.equal(
      (await chair.post(`${path}/quyet-dinh`, { approved: '1', why: 'Đồng ý' })).status,
      403,
      'not before the opinion',
    )
    const empty = await head.post(`${path}/tham-dinh`, { opinion: ' ' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Hãy ghi ý kiến thẩm định/)
    assert.equal((await head.post(`${path}/tham-dinh`, { opinion: 'Không còn giá trị' })).status, 303)
    assert.equal((await clerk.post(`${path}/quyet-dinh`, { approved: '1', why: 'x' })).status, 403)
    assert.equal(
      (await chair.post(`${path}/quyet-dinh`, { approved: '1', why: 'Theo biên bản số 1' })).status,
      303,
    )
    const { rows } = await database.owner.query(`SELECT state FROM documents.case_files WHERE id = ANY($1)`, [
      [one, other],
    ])
    assert.deepEqual(rows, [{ state: 'disposed' }, { state: 'disposed' }])
    const page = await clerk.get(`/ho-so/${one}`)
    assert.match(page.text, new RegExp(someFacts.abstract))
    assert.match(page.text, /Theo biên bản số 1/)
    assert.equal((await clerk.post(`/ho-so/${one}/buoc/reopen`, { why: 'x' })).status, 403)
    assert.equal((await clerk.get(`${path}/bang-tinh`)).status, 200)
    assert.match((await head.get(path)).text, /Không còn giá trị/)
  })

  it('may be refused with the reason: the files stay as they were and can be proposed anew', async () => {
    const id = await closedLongAgo('Giữ lại')
    const { location } = await propose([id])
    await head.post(`${location}/tham-dinh`, { opinion: 'Nên giữ' })
    assert.equal(
      (await chair.post(`${location}/quyet-dinh`, { approved: '0', why: 'Còn vụ kiện' })).status,
      303,
    )
    assert.match((await clerk.get(`/ho-so/${id}`)).text, /Đã kết thúc/)
    assert.match((await clerk.get('/ho-so/tieu-huy')).text, /Giữ lại \(5 năm/)
  })
})
