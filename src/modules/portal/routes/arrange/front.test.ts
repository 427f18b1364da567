import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { libraryDatabase, mediaDesk, someLandscape } from '../../testing/media-desk.ts'
import { plantTree } from '../../testing/tree.ts'

const database = await libraryDatabase()
const { district, taLong, sectionOf, publish } = await plantTree(database.transactor)
const { browse, makeReady } = await mediaDesk(database)
const [editor, stranger, reader] = [
  browse(district.writer),
  browse(taLong.writer),
  browse({ kind: 'visitor' }),
]
const front = '/cong-thong-tin/trang/huyen-dakrong/trang-dau'
const pictures = '/cong-thong-tin/trang/huyen-dakrong/bieu-trung'
const idIn = (text: string) => /thu-vien\/([0-9a-f-]{36})/.exec(text)?.[1] ?? ''
const orderIn = (text: string, ...words: string[]) =>
  words.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))

describe('the first page of a site', () => {
  it('has its parts in the order that buttons gave it, also the newest of one section', async () => {
    await publish(district, 'Cầu mới thông xe')
    const news = `section:${sectionOf(district)}`
    assert.deepEqual(orderIn((await reader.get('/')).text, 'Xã Tà Long', 'Cầu mới'), [
      'Cầu mới',
      'Xã Tà Long',
    ])
    for (const out of ['tasks', 'sections', 'headlines'])
      assert.equal((await editor.post(front, { block: out, move: 'out' })).status, 303)
    assert.doesNotMatch((await reader.get('/')).text, /Cầu mới thông xe|class="tasks"/)
    assert.equal((await editor.post(front, { block: news, move: 'in' })).status, 303)
    const { text } = await reader.get('/')
    assert.deepEqual(orderIn(text, 'Cầu mới', 'Xã Tà Long'), ['Xã Tà Long', 'Cầu mới'])
    for (let step = 0; step < 5; step++) await editor.post(front, { block: news, move: 'up' })
    const moved = await reader.get('/')
    assert.deepEqual(orderIn(moved.text, 'Xã Tà Long', 'Cầu mới'), ['Cầu mới', 'Xã Tà Long'])
    assert.match((await editor.get(front)).text, /Tin mới của “Tin tức, sự kiện”/)
  })

  it('refuses parts that are none and the sections of others', async () => {
    for (const block of ['moon', `section:${sectionOf(taLong)}`, ''])
      assert.equal((await editor.post(front, { block, move: 'in' })).status, 422)
    assert.equal((await stranger.post(front, { block: 'hero', move: 'in' })).status, 404)
  })

  it('links to other offices, and keeps what was typed where a link leads nowhere', async () => {
    await editor.post(front, { block: 'links', move: 'in' })
    const links = {
      'label-1': 'Cổng tỉnh',
      'to-1': 'https://tinh.example.vn/',
      'label-3': 'Xã',
      'to-3': '/trang/ta-long',
      'label-4': 'Sở',
      'to-4': 'so.example.vn',
    }
    assert.equal((await editor.post(`${front}/lien-ket`, links)).status, 303)
    assert.match((await reader.get('/')).text, /href="https:\/\/tinh\.example\.vn\/"[^>]*><strong>Cổng tỉnh/)
    assert.match((await reader.get('/')).text, /href="https:\/\/so\.example\.vn\/"[^>]*><strong>Sở/)
    const trap = await editor.post(`${front}/lien-ket`, { 'label-1': 'Bẫy', 'to-1': 'javascript:alert(1)' })
    assert.equal(trap.status, 422)
    assert.match(trap.text, /“Bẫy” chưa dẫn tới đâu/)
    assert.match(trap.text, /value="javascript:alert\(1\)"/)
  })
})

describe('emblem and banner of a site', () => {
  it('are pictures of its library on every page, public only while they are chosen', async () => {
    const kept = await editor.upload('/cong-thong-tin/thu-vien', [
      { name: 'bieu-trung.png', bytes: someLandscape(7) },
    ])
    const media = idIn(kept.location)
    assert.equal((await editor.post(pictures, { place: 'emblem', media })).status, 303)
    assert.doesNotMatch((await reader.get('/')).text, /class="emblem"/, 'nothing of it is ready')
    assert.deepEqual(await makeReady(), [])
    assert.equal(
      (await editor.post(pictures, { place: 'banner-wide', media })).status,
      422,
      'nobody described it',
    )
    const { text } = await reader.get('/muc/tin-tuc')
    const [src = ''] = /\/anh\/[0-9a-f]{16}-160\.avif/.exec(text) ?? []
    assert.match(text, /class="emblem" aria-hidden="true"/)
    const served = await reader.get(src)
    assert.equal(served.status, 200)
    assert.ok(served.bytes.length < 8_000, `${served.bytes.length} bytes for an emblem`)
    assert.equal((await reader.get('/trang/ta-long')).text.includes('class="emblem"'), false)

    assert.equal((await editor.post(pictures, { place: 'emblem' })).status, 303)
    assert.doesNotMatch((await reader.get('/muc/tin-tuc')).text, /class="emblem"/)
    assert.equal((await reader.get(src)).status, 404)
  })

  it('are not taken out of another library', async () => {
    const kept = await stranger.upload('/cong-thong-tin/thu-vien', [
      { name: 'a.png', bytes: someLandscape(8) },
    ])
    await makeReady()
    assert.equal((await editor.post(pictures, { place: 'emblem', media: idIn(kept.location) })).status, 404)
  })
})
