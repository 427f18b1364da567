import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { registerIncoming } from '../../acts/register-incoming.ts'
import { arrivalsIn, someFacts } from '../../testing/arrivals.ts'
import { filesSite, said } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'

const database = await testDatabase()
const office = await someOffice(database)
const { people, units } = office
const { arrived } = arrivalsIn(database, office)
const site = await filesSite(database)
const clerk = site.as(people.clerk)
const chair = site.as(people.chair)
const officer = site.as(people.financeOfficer)
const stranger = site.as(people.cultureHead)

async function opened(title: string, more: Record<string, string> = {}): Promise<string> {
  const answer = await clerk.post('/ho-so/mo', {
    title,
    code: '',
    year: '2026',
    unitId: units.finance,
    responsibleId: people.financeOfficer.id,
    retention: '05',
    retentionYears: '',
    ...more,
  })
  assert.equal(answer.status, 303, answer.text)
  return answer.location
}

async function registered(): Promise<string> {
  const documentId = await arrived()
  await people.clerk.act(registerIncoming, {
    documentId,
    registerId: office.incomingRegister,
    facts: someFacts,
  })
  return documentId
}

describe('files of papers, through the front door', () => {
  it('are opened, hold papers in many files at once, and are read only by whoever may', async () => {
    const [one, other] = [await opened('Dự toán 2026'), await opened('Thu ngân sách')]
    const documentId = await registered()
    for (const path of [one, other]) {
      const caseFileId = path.split('/').at(-1)!
      assert.equal((await clerk.post(`/van-ban/${documentId}/ho-so`, { caseFileId })).status, 303)
      assert.match((await clerk.get(path)).text, new RegExp(someFacts.abstract))
    }
    assert.match((await clerk.get(`/van-ban/${documentId}`)).text, /01\.TCKH.*02\.TCKH/)
    assert.equal((await officer.get(one)).status, 200)
    assert.equal((await officer.get(one)).text.includes(someFacts.abstract), false)
    assert.equal((await stranger.get(one)).status, 404)
    await officer.post(`${one}/nguoi`, { accountId: people.cultureHead.id, on: '1' })
    assert.equal((await stranger.get(one)).status, 200)
    await officer.post(`${one}/nguoi`, { accountId: people.cultureHead.id, on: '0' })
    assert.equal((await stranger.get(one)).status, 404)
    assert.match((await clerk.get('/ho-so?q=du+toan')).text, /Dự toán 2026/)
  })

  it('close only knowingly where work is unfinished, and open again with a reason', async () => {
    const path = await opened('Chưa xong')
    const empty = await officer.post(`${path}/dong`)
    assert.ok(empty.text.includes(said('documents.case-file-empty')))
    const caseFileId = path.split('/').at(-1)!
    await clerk.post(`/van-ban/${await registered()}/ho-so`, { caseFileId })
    assert.equal((await officer.get(`${path}/dong`)).status, 200)
    assert.equal((await officer.post(`${path}/dong`)).status, 403)
    assert.equal((await officer.post(`${path}/dong`, { knowing: '1' })).status, 303)
    assert.match((await officer.get(path)).text, new RegExp(`31/12/${new Date().getFullYear() + 20}`))
    assert.equal((await officer.post(`${path}/buoc/reopen`, { why: '' })).status, 422)
    assert.equal((await officer.post(`${path}/buoc/reopen`, { why: 'Còn văn bản' })).status, 303)
  })

  it('let nothing be changed while frozen, whoever asks', async () => {
    const path = await opened('Vụ khiếu nại')
    const caseFileId = path.split('/').at(-1)!
    assert.equal((await officer.post(`${path}/buoc/freeze`, { why: 'x' })).status, 403)
    assert.equal((await chair.post(`${path}/buoc/freeze`, { why: 'Đang thanh tra' })).status, 303)
    const documentId = await registered()
    assert.equal((await clerk.post(`/van-ban/${documentId}/ho-so`, { caseFileId })).status, 403)
    assert.equal((await chair.post(`${path}/buoc/unfreeze`, { why: 'Xong' })).status, 303)
  })

  it("are opened from a year's list once the head approved it, and refuse a symbol that is taken", async () => {
    const line = { code: '09.TCKH', title: 'Quyết toán', heading: '', unitId: units.finance, retention: '07', retentionYears: '5', note: '' } // prettier-ignore
    assert.equal((await clerk.post('/ho-so/danh-muc/2025', line)).status, 303)
    assert.equal((await clerk.post('/ho-so/danh-muc/2025', line)).status, 409)
    assert.equal((await clerk.post('/ho-so/danh-muc/2025/buoc/approve')).status, 403)
    assert.equal((await chair.post('/ho-so/danh-muc/2025/buoc/approve')).status, 303)
    assert.equal((await clerk.post('/ho-so/danh-muc/2025', line)).status, 403)
    assert.equal((await clerk.post('/ho-so/danh-muc/2026/buoc/copy')).status, 303)
    const page = await clerk.get('/ho-so/danh-muc/2025')
    const href = /\/ho-so\/mo\?dong=[^"]+/.exec(page.body)?.[0] ?? ''
    assert.match((await clerk.get(href)).body, /09\.TCKH/)
    const entryId = href.split('=')[1]!
    const more = { entryId, code: '09.TCKH', year: '2025', retention: '07', retentionYears: '5' }
    await opened('Quyết toán', more)
    const again = await clerk.post('/ho-so/mo', { title: 'Khác', unitId: units.finance, responsibleId: people.clerk.id, ...more }) // prettier-ignore
    assert.equal(again.status, 409)
    assert.match(again.body, /value="Khác"/)
  })
})
