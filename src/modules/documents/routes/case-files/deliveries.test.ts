import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { words } from '../../messages/index.ts'
import { filesSite, said } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'

const database = await testDatabase()
const office = await someOffice(database)
const other = await someOffice(database, 'xa')
const { people, units } = office
const site = await filesSite(database)
const clerk = site.as(people.clerk)
const officer = site.as(people.financeOfficer)
const chair = site.as(people.chair)
const stranger = site.as(people.cultureHead)
const say = words.in('vi')

const idOf = (path: string) => path.split('/').at(-1)!

/** A paper that arrived as a file. */
async function arrived(name: string): Promise<string> {
  await clerk.send({ 'van-ban.txt': new TextEncoder().encode(`${name}. `.repeat(40)) })
  const { rows } = await database.owner.query<{ id: string }>(
    'SELECT id FROM documents.documents ORDER BY id DESC LIMIT 1',
  )
  return rows[0]!.id
}

/** A closed file with one paper; packed unless told otherwise. */
async function closed(title: string, { retention = '05', packed = true } = {}): Promise<string> {
  const { location } = await clerk.post('/ho-so/mo', { title, code: '', year: '2026', unitId: units.finance, responsibleId: people.financeOfficer.id, retention }) // prettier-ignore
  await clerk.post(`/van-ban/${await arrived(title)}/ho-so`, { caseFileId: idOf(location) })
  assert.equal((await clerk.post(`${location}/dong`, { knowing: '1' })).status, 303)
  const payload = { subject: { type: 'case-file', id: idOf(location) } }
  if (packed) await site.runTask('documents.pack-case-file', payload)
  return location
}
const deliver = (files: readonly string[], who = clerk) =>
  who.post('/ho-so/nop-luu', { ids: files.map(idOf), note: 'Nộp quý IV' })

describe('deliveries to the archive, through the front door', () => {
  it('offer packed files that the archive takes, and give one pair of minutes with two lists', async () => {
    const forever = await closed('Quy hoạch', { retention: '01' })
    const short = await closed('Giấy mời họp', { retention: '06' })
    const loose = await closed('Chưa đóng gói', { packed: false })
    const page = await clerk.get('/ho-so/nop-luu')
    assert.ok(page.text.includes('Quy hoạch'))
    assert.ok(page.text.includes('Giấy mời họp'))
    assert.equal(page.text.includes('Chưa đóng gói'), false)
    assert.equal((await stranger.get('/ho-so/nop-luu')).text.includes('Quy hoạch'), false)

    const made = await deliver([forever, short])
    assert.equal(made.status, 303, made.text)
    const minutes = await clerk.get(made.location)
    assert.ok(minutes.text.includes(say('delivery-waits')))
    assert.match(
      minutes.text,
      new RegExp(
        `${say('delivery-list-permanent')}.*Quy hoạch.*${say('delivery-list-temporary')}.*Giấy mời họp`,
      ),
    )
    assert.ok((await clerk.get(forever)).body.includes(`href="${made.location}"`))
    assert.equal((await deliver([forever])).status, 403, 'never twice')

    const refused = await deliver([loose])
    assert.ok(refused.text.includes(said('documents.case-file-not-packed')), refused.text)
  })

  it('deliver none of many files where one cannot go, and name it', async () => {
    const [fine, loose] = [await closed('Đủ'), await closed('Thiếu gói', { packed: false })]
    const answer = await deliver([fine, loose])
    assert.equal(answer.status, 403)
    assert.match(answer.text, /Hồ sơ \d+\.TCKH chưa nộp được/)
    assert.match((await clerk.get(fine)).text, /Đã kết thúc/)
    const none = await clerk.post('/ho-so/nop-luu', {})
    assert.ok(none.text.includes(said('documents.delivery-empty')), none.text)
  })

  it('are accepted by the registry for the archive, once; every file and the record say it', async () => {
    const file = await closed('Tiếp nhận')
    const { location } = await deliver([file], officer)
    assert.equal((await officer.post(`${location}/tiep-nhan`, {})).status, 403)
    assert.equal((await clerk.post(`${location}/tiep-nhan`, { note: 'Đủ, đúng mã' })).status, 303)
    assert.equal((await clerk.post(`${location}/tiep-nhan`, {})).status, 409)
    assert.match((await officer.get(file)).text, /Đủ, đúng mã/)
    assert.match((await officer.get(location)).text, /đã tiếp nhận lúc/)
    const { rows } = await database.owner.query<{ event: string }>(
      `SELECT event FROM record.entries WHERE subject_id = $1 AND event IN ('documents.case-file-delivered', 'documents.case-file-accepted')
       ORDER BY seq`,
      [idOf(file)],
    )
    assert.deepEqual(
      rows.map(({ event }) => event),
      ['documents.case-file-delivered', 'documents.case-file-accepted'],
    )
  })

  it('are printed and taken along, never beyond their readers or the wall', async () => {
    const { location } = await deliver([await closed('In biên bản')])
    const pdf = await chair.get(`${location}/bien-ban`)
    assert.equal(new TextDecoder().decode(pdf.bytes.slice(0, 5)), '%PDF-')
    const xlsx = await clerk.get(`${location}/xlsx`)
    assert.equal(new TextDecoder().decode(xlsx.bytes.slice(0, 2)), 'PK')
    for (const who of [stranger, site.as(other.people.clerk), site.as(other.people.chair)]) {
      for (const page of ['', '/bien-ban', '/xlsx'])
        assert.equal((await who.get(`${location}${page}`)).status, 404)
      assert.equal((await who.post(`${location}/tiep-nhan`, {})).status, 404)
    }
  })
})

describe('lists of files on paper', () => {
  it("print the year's list and a file's contents, for whoever may open them", async () => {
    const line = { code: '09.TCKH', title: 'Quyết toán', heading: 'Tài chính', unitId: units.finance, retention: '05', retentionYears: '', note: '' } // prettier-ignore
    assert.equal((await clerk.post('/ho-so/danh-muc/2026', line)).status, 303)
    const file = await closed('Mục lục')
    for (const path of ['/ho-so/danh-muc/2026/ban-in', `${file}/muc-luc/ban-in`])
      assert.equal(new TextDecoder().decode((await clerk.get(path)).bytes.slice(0, 5)), '%PDF-', path)
    for (const path of ['/ho-so/danh-muc/2026/xlsx', `${file}/muc-luc/xlsx`])
      assert.equal(new TextDecoder().decode((await clerk.get(path)).bytes.slice(0, 2)), 'PK', path)
    assert.equal((await stranger.get(`${file}/muc-luc/ban-in`)).status, 404)
    assert.equal((await clerk.get('/ho-so/danh-muc/1900/ban-in')).status, 404)
  })
})
