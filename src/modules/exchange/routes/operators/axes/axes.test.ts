import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { notePoll } from '../../../acts/axis/note-poll.ts'
import { freshSettings, settingsIn, valuesOf } from '../../../pages/operators/axes/axis-values.ts'
import { findAxisAccess, listAxes } from '../../../store/axis/axes.ts'
import { operatorsSite } from '../../../testing/operators-site.ts'

const database = await testDatabase()
const site = await operatorsSite(database)
const page = '/quan-tri/trao-doi/truc'
const system = { kind: 'system', name: 'test' } as const
const axes = () => database.transactor.read(system, listAxes)
const first = async () => (await axes())[0]!
const typed = {
  ...valuesOf(freshSettings('lgsp', ['H50.41.3'])),
  name: 'Trục tỉnh Quảng Trị',
  secret: 'khoa-4711',
  url: 'http://10.0.0.7:8080/lgsp',
  internal: '1',
  systemId: 'KRONG',
}

describe('settings of an axis as a form', () => {
  it('are what they were after they were shown and sent back', () => {
    for (const kind of ['vxp', 'lgsp'] as const) {
      const settings = { ...freshSettings(kind, ['H50.41.3', 'H50.41.4']), url: 'https://truc.example.vn', systemId: 'K' } // prettier-ignore
      assert.deepEqual(settingsIn(valuesOf(settings), freshSettings(kind, [])), { settings })
    }
  })
})

describe('the axes of an instance', () => {
  it('are none at first; each kind has a form of its own with what is usual', async () => {
    assert.match((await site.get(page)).text, /Chưa khai trục nào/)
    const { text } = await site.get(`${page}/them?loai=vxp`)
    assert.match(text, /value="XroadVnpt-"/)
    assert.match(text, /H50\.41\.3<\/textarea>/)
    assert.match(text, /Cần xác nhận: Krông phỏng đoán giá trị này\. Từ 1 đến 1440\./)
    assert.match((await site.get(`${page}/them?loai=lgsp`)).text, /value="X-SecretKey"/)
    assert.match((await site.get(`${page}/them`, site.operator, 'en')).text, /To be confirmed/)
  })

  it('come back filled where something is wrong, every field at once, but no secret', async () => {
    const wrong = { ...typed, name: ' ', url: 'truc', organs: 'Đ', 'poll.minutes': 'năm', 'paths.send': 'x', 'words.ok': '' } // prettier-ignore
    const { status, text } = await site.post(`${page}/them`, wrong)
    assert.equal(status, 422)
    for (const field of ['name', 'url', 'organs', 'poll.minutes', 'paths.send', 'words.ok'])
      assert.ok(text.includes(`href="#truong-${field}"`) && text.includes(`id="truong-${field}-loi"`), field)
    assert.match(text, /value="năm"/)
    assert.doesNotMatch(text, /4711/)
    const open = await site.post(`${page}/them`, { ...typed, internal: '' })
    assert.equal(open.status, 422)
    assert.match(open.text, /chỉ được gửi qua https/)
    assert.match((await site.post(`${page}/them`, { ...typed, secret: '' })).text, /Hãy ghi khóa/)
    assert.match((await site.post(`${page}/them`, { ...typed, secret: 'khóa' })).text, /không dấu/)
    assert.equal((await site.post(`${page}/them`, { ...typed, csrf: 'x' })).status, 403)
    assert.deepEqual(await axes(), [])
  })

  it('are kept with a secret that no page shows', async () => {
    assert.equal((await site.post(`${page}/them`, typed)).status, 303)
    const twice = await site.post(`${page}/them`, typed)
    assert.equal(twice.status, 409)
    assert.match(twice.text, /Đã có trục tên “Trục tỉnh Quảng Trị”/)
    const { id, settings } = await first()
    assert.deepEqual([settings.kind, settings.limits.packetBytes], ['lgsp', 50 * 1024 * 1024])
    for (const path of [page, `${page}/${id}`]) assert.doesNotMatch((await site.get(path)).text, /4711/)
    assert.match((await site.get(`${page}/${id}`)).text, /value="KRONG"/)
  })

  it('are changed with a reason; the secret stays where none is typed', async () => {
    const { id } = await first()
    const secretOf = async () => (await database.transactor.read(system, (reader) => findAxisAccess(reader, id)))?.secret // prettier-ignore
    const { secret: _, ...same } = typed
    const silent = await site.post(`${page}/${id}`, { ...same, 'poll.minutes': '10' })
    assert.equal(silent.status, 422)
    assert.match(silent.text, /id="truong-reason-loi"/)
    assert.match(silent.text, /value="10"/)
    const told = { ...same, 'poll.minutes': '10', reason: 'theo hướng dẫn của tỉnh' }
    assert.equal((await site.post(`${page}/${id}`, told)).status, 303)
    assert.deepEqual([(await first()).settings.poll.minutes, await secretOf()], [10, 'khoa-4711'])
    assert.equal((await site.post(`${page}/${id}`, { ...told, secret: 'khoa-moi' })).status, 303)
    assert.equal(await secretOf(), 'khoa-moi')
    for (const one of [newId(), 'x']) assert.equal((await site.get(`${page}/${one}`)).status, 404)
  })

  it('say how the last round went, in words', async () => {
    const { id } = await first()
    assert.match((await site.get(page)).text, /chưa lần nào/)
    const startedAt = Temporal.Instant.from('2026-11-26T03:15:00Z')
    await site.bySystem(notePoll, { id, startedAt, fault: { code: 'axis-credentials', text: '15 sai khóa' } })
    for (const path of [page, `${page}/${id}`])
      assert.match((await site.get(path)).text, /không nhận mã hệ thống và khóa đã khai\. Bên nhận trả lời: “15 sai khóa”/) // prettier-ignore
    await site.bySystem(notePoll, { id, startedAt, fault: null })
    assert.match((await site.get(page)).text, /10:15/)
  })
})

describe('an axis that is used no more', () => {
  it('was paused, resumed and ended, each with its reason; its organs are reached no more', async () => {
    const path = `${page}/${(await first()).id}`
    assert.equal((await site.post(`${path}/dung`)).status, 422)
    assert.equal((await site.post(`${path}/dung`, { reason: 'trục bảo trì' })).status, 303)
    assert.match((await site.get(path)).text, /Tạm dừng: trục bảo trì/)
    assert.equal((await site.post(`${path}/co-quan`)).status, 409)
    assert.equal((await site.post(`${path}/tiep`)).status, 303)
    assert.match((await site.get(`${path}/ket-thuc`)).text, /Không hoàn lại được/)
    assert.equal((await site.post(`${path}/ket-thuc`)).status, 422)
    assert.equal((await site.post(`${path}/ket-thuc`, { reason: 'hết hợp đồng' })).status, 303)
    assert.match((await site.get(page)).text, /Đã thôi dùng: hết hợp đồng/)
    for (const end of ['', '/dung', '/ket-thuc']) assert.equal((await site.get(`${path}${end}`)).status, 404)
  })
})
