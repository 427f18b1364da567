import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { listEndedFiles } from '../../store/disposals/list-ended-files.ts'
import { arrivalsIn } from '../../testing/arrivals.ts'
import { filesSite, said } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'

const then = Temporal.Instant.from('2010-06-01T02:00:00Z')
const now = Temporal.Instant.from('2026-11-25T02:00:00Z')
let clock = then
const database = await testDatabase({ clock: () => clock })
const office = await someOffice(database)
const other = await someOffice(database, 'xa')
const { people, units } = office
const { arrived } = arrivalsIn(database, office)
const site = await filesSite(database)
const clerk = site.as(people.clerk)
const chair = site.as(people.chair)
const financeHead = site.as(people.financeHead)
const cultureHead = site.as(people.cultureHead)
const stranger = site.as(people.landOfficer)

const facts = { year: '2010', code: '', unitId: units.finance, responsibleId: people.financeOfficer.id }
const idOf = (path: string) => path.split('/').at(-1)!

/** A file that was closed in 2010. */
async function closed(title: string, retention: string, retentionYears = ''): Promise<string> {
  clock = then
  const { location } = await clerk.post('/ho-so/mo', { ...facts, title, retention, retentionYears })
  await clerk.post(`/van-ban/${await arrived()}/ho-so`, { caseFileId: idOf(location) })
  assert.equal((await clerk.post(`${location}/dong`, { knowing: '1' })).status, 303)
  clock = now
  return location
}

/** A list that the clerk makes of these files. */
async function drafted(files: readonly string[], title = 'Hết thời hạn'): Promise<string> {
  const made = await clerk.postUpload('/ho-so/tieu-huy', { title, why: 'Hết thời hạn', ids: idOf(files[0]!) })
  assert.equal(made.status, 303, made.text)
  for (const file of files.slice(1)) {
    const more = await clerk.post('/ho-so/tieu-huy', {
      into: idOf(made.location),
      why: 'Như trên',
      ids: idOf(file),
    })
    assert.equal(more.status, 303, more.text)
  }
  return made.location
}

async function decidable(files: readonly string[]): Promise<string> {
  const path = await drafted(files)
  assert.equal((await clerk.post(`${path}/buoc/submit`, { members: people.financeHead.id })).status, 303)
  assert.equal((await financeHead.post(`${path}/buoc/opine`, { view: 'agree', opinion: '' })).status, 303)
  return path
}
const keep =
  (path: string, who = clerk) =>
  async (why: string) => {
    const lineId = /name="lineId" value="([^"]+)"/.exec((await who.get(path)).body)?.[1] ?? ''
    return who.post(`${path}/buoc/take-off`, { lineId, why })
  }

describe('disposal of files whose retention has ended, through the front door', () => {
  it('offers what the rule allows and nothing else: not for ever, not frozen, not still kept', async () => {
    const ended = await closed('Trao đổi nghiệp vụ', '06')
    const own = await closed('Giấy mời', '07', '5')
    const frozen = await closed('Vụ khiếu nại cũ', '06')
    for (const [title, retention] of [
      ['Báo cáo tổng kết', '01'],
      ['Chương trình dài', '05'],
    ] as const)
      await closed(title, retention)
    assert.equal((await chair.post(`${frozen}/buoc/freeze`, { why: 'Thanh tra' })).status, 303)

    const listed = await people.clerk.read((reader) => listEndedFiles(reader, 100))
    assert.deepEqual(
      listed.map(({ id }) => `/ho-so/${id}`),
      [own, ended],
    )
    const page = await clerk.get('/ho-so/tieu-huy')
    assert.match(page.text, /Giấy mời.*31\/12\/2015.*Trao đổi nghiệp vụ.*31\/12\/2020/)
    assert.equal((await stranger.get('/ho-so/tieu-huy')).text.includes('Giấy mời'), false)
    const forced = await clerk.post('/ho-so/tieu-huy', { title: 'x', why: 'x', ids: idOf(frozen) })
    assert.equal(forced.status, 409)
    assert.equal(
      (await stranger.post('/ho-so/tieu-huy', { title: 'x', why: 'x', ids: idOf(own) })).status,
      403,
    )
    assert.deepEqual(await other.people.clerk.read((reader) => listEndedFiles(reader, 100)), [])
  })

  it('goes from the list through the council to a leader; files end with the approval, and nothing is deleted', async () => {
    const files = [await closed('Công văn mời họp', '06'), await closed('Công văn nhắc việc', '06')]
    const path = await drafted(files)
    assert.equal((await clerk.get('/ho-so/tieu-huy')).text.includes('Công văn mời họp'), false)
    const twice = await clerk.post('/ho-so/tieu-huy', { title: 'Nữa', why: 'x', ids: idOf(files[0]!) })
    assert.equal(twice.status, 409)
    assert.equal((await cultureHead.get(path)).status, 404)
    assert.equal(
      (await chair.post(`${path}/buoc/approve`, { why: 'x' })).status,
      403,
      'not before the council',
    )

    assert.equal((await clerk.post(`${path}/buoc/submit`)).status, 422)
    const self = await clerk.post(`${path}/buoc/submit`, { members: people.clerk.id })
    assert.ok(self.text.includes(said('documents.disposal-not-proposer')), self.text)
    assert.equal((await clerk.post(`${path}/buoc/submit`, { members: people.financeHead.id })).status, 303)
    assert.match((await financeHead.get(path)).text, /Gửi ý kiến/)
    assert.equal((await financeHead.post(`${path}/buoc/opine`, { view: 'disagree' })).status, 422)
    assert.equal((await keep(path, financeHead)('Còn tranh chấp')).status, 303)
    assert.equal(
      (await financeHead.post(`${path}/buoc/opine`, { view: 'agree', opinion: 'Còn lại hủy được' })).status,
      303,
    )
    assert.equal((await financeHead.post(`${path}/buoc/opine`, { view: 'agree' })).status, 403)

    assert.equal((await clerk.post(`${path}/buoc/approve`, { why: 'x' })).status, 403)
    assert.equal((await chair.post(`${path}/buoc/approve`, { why: '' })).status, 422)
    const approved = await chair.post(`${path}/buoc/approve`, { why: 'Quyết định 12/QĐ-UBND' })
    assert.equal(approved.status, 303, approved.text)
    const states = await Promise.all(files.map(async (file) => (await clerk.get(file)).text))
    assert.equal(states.filter((text) => text.includes('Đã tiêu hủy')).length, 1)
    assert.ok(states.some((text) => text.includes('Quyết định 12/QĐ-UBND')))
    const [ended] = files.filter((_, place) => states[place]!.includes('Đã tiêu hủy'))
    const frozen = await chair.post(`${ended}/buoc/freeze`, { why: 'Muộn rồi' })
    assert.ok(frozen.text.includes(said('documents.case-file-is-disposed')), frozen.text)
    const page = await clerk.get(path)
    for (const words of ['Còn tranh chấp', 'Còn lại hủy được', 'Đã phê duyệt', 'Quyết định 12/QĐ-UBND'])
      assert.ok(page.text.includes(words), words)

    const { rows } = await database.owner.query<{ papers: number; lines: number; told: number }>(
      `SELECT (SELECT count(*)::int FROM documents.case_file_papers WHERE case_file_id = ANY ($1::uuid[]) AND removed_at IS NULL) AS papers,
              (SELECT count(*)::int FROM record.entries WHERE event = 'documents.case-file-disposed') AS lines,
              (SELECT count(*)::int FROM notices.notices WHERE kind = 'documents.disposal') AS told`,
      [files.map(idOf)],
    )
    assert.deepEqual(rows[0], { papers: 2, lines: 1, told: rows[0]!.told })
    assert.ok(rows[0]!.told >= 3, 'the council, the leaders and the clerk were told')
    assert.equal((await clerk.post(`${path}/buoc/carry-out`, { why: 'Biên bản 03/BB' })).status, 303)
    assert.ok((await clerk.get(path)).text.includes('Biên bản 03/BB'))
  })

  it('is refused with the reason, and its files may be proposed again', async () => {
    const file = await closed('Hồ sơ xét lại', '06')
    const path = await decidable([file])
    assert.equal((await chair.post(`${path}/buoc/refuse`, { why: 'Chờ kiểm toán' })).status, 303)
    assert.match((await clerk.get(path)).text, /Không được phê duyệt.*Chờ kiểm toán/)
    assert.match((await clerk.get(file)).text, /Đã kết thúc/)
    const again = await drafted([file])
    assert.equal((await clerk.post(`${again}/buoc/withdraw`, { why: 'Nhầm' })).status, 303)
    assert.ok((await clerk.get('/ho-so/tieu-huy')).text.includes('Hồ sơ xét lại'))
  })

  it('ends nothing when one of its files was frozen meanwhile: the refusal names it', async () => {
    const [one, two] = [await closed('Một', '06'), await closed('Hai', '06')]
    const path = await decidable([one, two])
    await chair.post(`${two}/buoc/freeze`, { why: 'Thanh tra' })
    const answer = await chair.post(`${path}/buoc/approve`, { why: 'Đồng ý' })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /Hồ sơ \d+\.TCKH không hủy được lúc này/)
    assert.match((await clerk.get(one)).text, /Đã kết thúc/)
  })

  it('is printed and taken along as it stands, and never beyond its readers or the wall', async () => {
    const path = await decidable([await closed('In ra giấy', '06')])
    const pdf = await chair.get(`${path}/ban-in`)
    assert.equal(new TextDecoder().decode(pdf.bytes.slice(0, 5)), '%PDF-')
    const xlsx = await clerk.get(`${path}/xlsx`)
    assert.equal(new TextDecoder().decode(xlsx.bytes.slice(0, 2)), 'PK')
    for (const who of [stranger, site.as(other.people.clerk), site.as(other.people.chair)])
      for (const page of [path, `${path}/ban-in`, `${path}/xlsx`])
        assert.equal((await who.get(page)).status, 404)
    const foreign = await site.as(other.people.chair).post(`${path}/buoc/approve`, { why: 'x' })
    assert.equal(foreign.status, 404)
  })
})
