import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RichText } from '#kit/rich-text/index.ts'
import { libraryDatabase, mediaDesk, someLandscape } from '../../testing/media-desk.ts'
import { refusedWith } from '../../testing/refused-with.ts'
import { plantTree, someText } from '../../testing/tree.ts'

const database = await libraryDatabase()
const { district, taLong, sectionOf, draft } = await plantTree(database.transactor)
const { browse, makeReady } = await mediaDesk(database)
const [writer, commune] = [browse(district.writer), browse(taLong.writer)]
const reader = browse({ kind: 'visitor' })
const library = '/cong-thong-tin/thu-vien'
const idIn = (text: string, what: string) => new RegExp(`${what}/([0-9a-f-]{36})`).exec(text)?.[1] ?? ''
const picturesIn = (text: string) => [...text.matchAll(/\/anh\/[0-9a-f]{16}-\d+\.\w+/g)].map(([path]) => path)
const words = { focus: '500,500', language: 'vi' }
const text = { lead: '', section: sectionOf(district), byline: '', source: '' }

async function uploaded(seed: number, alt: string): Promise<string> {
  const { location } = await writer.upload(library, [{ name: 'nui.png', bytes: someLandscape(seed) }])
  const media = idIn(location, 'thu-vien')
  assert.equal((await writer.post(`${library}/${media}`, { ...words, name: alt || 'Núi', alt })).status, 303)
  return media
}
async function drafted(title: string): Promise<string> {
  const sent = { ...text, title, body: 'Đoạn một.\n\nĐoạn hai.' }
  const { location } = await writer.post('/cong-thong-tin/viet/huyen-dakrong', sent)
  return `/cong-thong-tin/ban/${idIn(location, 'ban')}`
}

describe('what a draft shows', () => {
  it('keeps its place as a number in the plain field, moves with it, and leaves with it', async () => {
    const media = await uploaded(31, 'Núi xanh')
    await makeReady()
    const page = await drafted('Núi')
    await writer.post(`${page}/anh-tep`, { media, after: '1' })
    assert.ok((await writer.get(`${page}/sua`)).text.includes('Đoạn một.\n\n{{2}}\n\nĐoạn hai.'))
    const path = picturesIn((await writer.get(page)).text)[0]!
    const moved = { ...text, title: 'Núi', body: 'Đoạn một.\n\nĐoạn hai.\n\n{{2}}' }
    assert.equal((await writer.post(`${page}/sua`, moved)).status, 303)
    assert.match((await writer.get(page)).text, /Đoạn hai\.<\/p><figure>/)
    assert.equal((await writer.post(`${page}/sua`, { ...moved, body: 'Đoạn một.' })).status, 303)
    assert.doesNotMatch((await writer.get(page)).text, /<figure>/)
    assert.match((await writer.get(`${library}/${media}`)).text, /Chưa bài nào dùng/)
    await writer.post(`${page}/dang-ngay`, { why: 'Thử' })
    assert.equal((await reader.get(path)).status, 404, 'it left before anybody read it')
  })

  it('is kept while the writer goes from the text to the library', async () => {
    const pressed = 'then'
    const sent = { ...text, title: 'Chưa lưu', body: 'Chữ vừa gõ.', [pressed]: 'anh-tep' }
    const { location } = await writer.post('/cong-thong-tin/viet/huyen-dakrong', sent)
    assert.match(location, /\/anh-tep$/)
    const shown = await writer.get(location)
    assert.match(shown.text, /Sau: Chữ vừa gõ\./)
  })

  it('comes along to a commune that tells it in its own words, and stays there when the district withdraws it', async () => {
    const media = await uploaded(32, 'Cầu treo')
    await makeReady()
    const page = await drafted('Cầu')
    await writer.post(`${page}/anh-tep`, { media, after: '2' })
    await writer.post(`${page}/anh-dai-dien`, { lead: media })
    assert.equal((await writer.post(`${page}/dang-ngay`, { why: 'Thử' })).status, 303)
    const article = idIn((await writer.get(page)).text, 'bai')
    await writer.post(`/cong-thong-tin/bai/${article}/gioi-thieu`, { direction: 'down' })
    const own = { decision: 'localised', site: taLong.siteId, section: sectionOf(taLong) }
    const local = await commune.post(`/cong-thong-tin/bai/${article}/nhan`, own)
    assert.equal(local.status, 303, local.text)
    const localPage = `/cong-thong-tin/ban/${idIn(local.location, 'ban')}`
    assert.match((await commune.get(localPage)).text, /alt="Cầu treo"/)
    assert.equal((await commune.post(`${localPage}/dang-ngay`, { why: 'Thử' })).status, 303)
    await writer.post(`/cong-thong-tin/bai/${article}/go`, { ended: 'error', endWhy: 'Thử' })
    const address = /\/trang\/ta-long\/bai-viet\/[\w-]+/.exec((await commune.get(localPage)).text)?.[0] ?? ''
    const told = await reader.get(address)
    assert.equal(told.status, 200)
    assert.equal((await reader.get(picturesIn(told.text)[0]!)).status, 200)
  })

  it('is not submitted, nor published alone, while its lead picture is not described', async () => {
    const media = await uploaded(33, '')
    const page = await drafted('Ảnh chưa tả')
    await writer.post(`${page}/anh-dai-dien`, { lead: media })
    const refused = await writer.post(`${page}/dang-ngay`, { why: 'Gấp, mai họp' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Ảnh đại diện chưa có lời tả/)
    assert.match(refused.text, /value="Gấp, mai họp"/, 'what was typed stands there')
    await writer.post(`${library}/${media}`, { ...words, name: 'Núi', decorative: '1' })
    assert.equal((await writer.post(`${page}/dang-ngay`, { why: 'Thử' })).status, 303)
  })

  it('is of its own authority, whatever a text names', async () => {
    const media = await uploaded(35, 'Của huyện')
    const figure = { kind: 'figure', picture: media, alt: 'x', decorative: false, caption: [] } as const
    const body: RichText = { version: 1, blocks: [figure] }
    await refusedWith('portal.media-not-ours', draft(taLong, someText('Mượn', { body })))
    await draft(district, someText('Của mình', { body }))
    await writer.post(`${library}/${media}/thoi-dung`, {})
    await refusedWith('portal.media-not-ours', draft(district, someText('Muộn', { body })))
  })

  it('is changed in a draft only', async () => {
    const media = await uploaded(34, 'Đồi')
    const page = await drafted('Đã đăng')
    await writer.post(`${page}/anh-tep`, { media, after: '0' })
    await writer.post(`${page}/dang-ngay`, { why: 'Thử' })
    assert.equal((await writer.get(`${page}/anh-tep`)).status, 403)
    for (const [path, fields] of [
      ['/anh-tep', { media, after: '0' }],
      ['/anh-tep/blocks.0', { deed: 'take-out' }],
      ['/anh-dai-dien', { lead: media }],
    ] as const)
      // prettier-ignore
      assert.equal((await writer.post(`${page}${path}`, fields)).status, 403, path)
  })
})
