import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { listPeers } from '../../store/peers.ts'
import { operatorsSite } from '../../testing/operators-site.ts'
import { inFours, someIdentity } from '../../testing/some-identity.ts'

const database = await testDatabase()
const site = await operatorsSite(database, { port: 4900 })
const page = '/quan-tri/trao-doi/he-thong'
const district = someIdentity('huyen.example.vn')
const newer = someIdentity('huyen.example.vn')
const typed = { name: 'Huyện Đakrông', url: 'https://huyen.example.vn:4900/', certificates: district.certificatePem, reason: 'công văn 12' } // prettier-ignore
const peers = () => database.transactor.read({ kind: 'system', name: 'test' }, listPeers)
const idOf = async () => (await peers())[0]!.id

describe('the other systems of an instance', () => {
  it('are none at first, and what will appear here is said', async () => {
    const { status, text } = await site.get(page)
    assert.equal(status, 200)
    assert.match(text, /Chưa khai hệ thống nào/)
    assert.match((await site.get('/quan-tri/trao-doi')).text, /4900, đang mở/)
  })

  it('come back filled, each field with its sentence, where something is wrong', async () => {
    const wrong = await site.post(page, { ...typed, certificates: 'không phải chứng thư' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /href="#truong-certificates"/)
    assert.match(wrong.text, /value="Huyện Đakrông"/)
    assert.match(wrong.text, /không phải chứng thư<\/textarea>/)
    for (const [field, value] of [
      ['name', ' '],
      ['url', 'http://huyen.example.vn'],
      ['reason', ''],
    ] as const) {
      const { status, text } = await site.post(page, { ...typed, [field]: value })
      assert.equal(status, 422, field)
      assert.match(text, new RegExp(`id="truong-${field}-loi"`), field)
    }
    assert.equal((await site.post(page, { ...typed, csrf: 'x' })).status, 403)
    assert.deepEqual(await peers(), [])
  })

  it('are shown by a fingerprint in groups of four, for the telephone', async () => {
    assert.equal((await site.post(page, typed)).status, 303)
    const { text } = await site.get(page)
    assert.ok(text.includes(inFours(district.fingerprint)))
    assert.match(text, /https:\/\/huyen\.example\.vn:4900</)
    assert.match(text, /Đang dùng/)
    const twice = await site.post(page, { ...typed, name: 'Huyện khác' })
    assert.equal(twice.status, 409)
    assert.match(twice.text, /đã được khai cho hệ thống “Huyện Đakrông”/)
  })

  it('are changed while their certificate is rolled over: the form holds what is there', async () => {
    const path = `${page}/${await idOf()}`
    const { text } = await site.get(path)
    assert.ok(text.includes(district.certificatePem.trim().split('\n')[2]!))
    assert.equal((await site.post(path, { ...typed, reason: '' })).status, 422)
    const both = `${district.certificatePem}\n${newer.certificatePem}`
    assert.equal((await site.post(path, { ...typed, certificates: both })).status, 303)
    const changed = (await site.get(page)).text
    assert.ok(changed.includes(inFours(district.fingerprint)) && changed.includes(inFours(newer.fingerprint)))
    for (const one of [newId(), 'x']) {
      assert.equal((await site.get(`${page}/${one}`)).status, 404)
      assert.equal((await site.post(`${page}/${one}`, typed)).status, 404)
    }
  })

  it('are paused, resumed, and revoked for good, each with a reason', async () => {
    const path = `${page}/${await idOf()}`
    assert.equal((await site.post(`${path}/dung`)).status, 422)
    assert.equal((await site.post(`${path}/dung`, { reason: 'đang bảo trì' })).status, 303)
    assert.match((await site.get(page)).text, /Tạm dừng: đang bảo trì/)
    assert.equal((await site.post(`${path}/dung`, { reason: 'nữa' })).status, 409)
    assert.equal((await site.post(`${path}/tiep`)).status, 303)
    assert.equal((await site.post(`${path}/tiep`)).status, 409)
    assert.match((await site.get(`${path}/thu-hoi`)).text, /Không hoàn lại được/)
    assert.equal((await site.post(`${path}/thu-hoi`, { reason: ' ' })).status, 422)
    assert.equal((await site.post(`${path}/thu-hoi`, { reason: 'lộ khóa' })).status, 303)
    const { text } = await site.get(page)
    assert.match(text, /Đã thu hồi: lộ khóa/)
    assert.doesNotMatch(text, new RegExp(`href="${path}`))
    for (const end of ['', '/dung', '/thu-hoi']) assert.equal((await site.get(`${path}${end}`)).status, 404)
    assert.equal((await site.post(page, typed)).status, 303, 'entered anew')
  })

  it('read in English', async () => {
    assert.match((await site.get(page, site.operator, 'en')).text, /Revoked: lộ khóa/)
  })
})
