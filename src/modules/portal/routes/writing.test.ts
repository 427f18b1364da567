import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { district, taLong, sectionOf, publish } = await plantTree(transactor)
const browse = siteOf(transactor)
const writer = browse(district.writer)
const second = browse(district.second)
const section = sectionOf(district)

type Reply = {
  readonly revision?: number
  readonly moved?: { readonly id: string; readonly keep: string; readonly edit: string }
  readonly checks?: { summary: string; groups: { title: string; items: string[] }[] }
  readonly theirs?: { revision: number; html: string; by: string; fields: Record<string, string> }
  readonly errors?: { readonly sentence: string }[]
  readonly html?: string
  readonly report?: string[]
}
type Desk = typeof writer
async function send(desk: Desk, path: string, fields: Record<string, string>) {
  const { status, text } = await desk.post(path, { section, title: '', ...fields })
  return { status, reply: JSON.parse(text) as Reply }
}

/** An article that somebody has just begun to type; where it is kept. */
async function begin(fields: Record<string, string> = {}) {
  const articleId = newId()
  const { reply } = await send(writer, '/cong-thong-tin/viet/huyen-dakrong/giu', {
    articleId,
    html: '<p>Một</p>',
    revision: '0',
    ...fields,
  })
  return { articleId, ...reply.moved!, page: `/cong-thong-tin/ban/${reply.moved!.id}` }
}

describe('what is being typed', () => {
  it('is kept from the first word on, in one article however often the line breaks', async () => {
    const { articleId, id } = await begin()
    const again = await send(writer, '/cong-thong-tin/viet/huyen-dakrong/giu', {
      articleId,
      html: '<p>Một</p>',
    })
    assert.equal(again.reply.moved?.id, id)
    const other = await send(browse(taLong.writer), '/cong-thong-tin/viet/ta-long/giu', {
      articleId,
      section: sectionOf(taLong),
      html: '<p>Của tôi</p>',
    })
    assert.equal(other.status, 404, 'not into the article of another authority')
  })

  it('is never written over unseen: the slower one is shown both texts and chooses', async () => {
    const { keep, edit } = await begin({ title: 'Họp thôn' })
    const first = await send(second, keep, { title: 'Họp thôn', html: '<p>Hai</p>', revision: '1' })
    assert.deepEqual([first.status, first.reply.revision], [200, 2])
    const slow = await send(writer, keep, { title: 'Họp thôn', html: '<p>Ba</p>', revision: '1' })
    assert.equal(slow.status, 409)
    assert.match(slow.reply.errors![0]!.sentence, /Hồ Văn Duyệt đã sửa/)
    assert.deepEqual([slow.reply.theirs?.html, slow.reply.theirs?.revision], ['<p>Hai</p>', 2])

    const plain = await writer.post(edit, { section, title: 'Họp thôn', body: 'Bốn', revision: '1' })
    assert.equal(plain.status, 409)
    assert.match(plain.text, /<p>Hai<\/p>/, 'the text of the other')
    assert.match(plain.text, />Bốn<\/textarea>/, 'and what was typed')
    const chosen = await writer.post(edit, { section, title: 'Họp thôn', body: 'Bốn', revision: '2' })
    assert.equal(chosen.status, 303)
  })

  it('says the same: whoever sends it twice is told that it is kept', async () => {
    const { keep } = await begin()
    assert.equal((await send(writer, keep, { html: '<p>Mới</p>', revision: '1' })).reply.revision, 2)
    const twice = await send(writer, keep, { html: '<p>Mới</p>', revision: '1' })
    assert.deepEqual([twice.status, twice.reply.revision], [200, 2])
  })

  it('is not kept in a text that was submitted, nor for people of another authority', async () => {
    const { keep, page } = await begin({ title: 'Đã gửi' })
    assert.equal((await writer.post(`${page}/gui-duyet`, {})).status, 303)
    const late = await send(writer, keep, { title: 'Đã gửi', html: '<p>Muộn</p>', revision: '1' })
    assert.equal(late.status, 403)
    assert.match(late.reply.errors![0]!.sentence, /không sửa được/)
    assert.equal((await send(browse(taLong.writer), keep, { html: '' })).status, 404)
  })

  it('holds nothing but our own schema, whatever a browser sends', async () => {
    const { page } = await begin({ html: '<p>An<script>x()</script></p><img src=x onerror=x()>' })
    const shown = (await writer.get(page)).text
    assert.match(shown, /<p>An<\/p>/)
    assert.doesNotMatch(shown, /onerror|x\(\)/)
  })
})

describe('beside a text', () => {
  it('stands how long it is, whom it exposes, whom it shuts out, and which links are broken', async () => {
    const articleId = await publish(district, 'Bài có thật')
    assert.ok(articleId)
    const { keep } = await begin()
    const html =
      '<p>Gọi anh A, CCCD 045082001234.</p><p><a href="/bai-viet/khong-co-99999">tại đây</a> và <a href="/muc/tin-tuc">Tin tức</a></p>'
    const { reply } = await send(writer, keep, { html, revision: '1' })
    assert.match(reply.checks!.summary, /^\d+ chữ, đọc khoảng 1 phút/)
    const items = reply.checks!.groups.map((group) => group.items)
    assert.deepEqual(items, [
      ['Số định danh: 045082001234'],
      ['“tại đây” dẫn tới /bai-viet/khong-co-99999'],
      ['Liên kết “tại đây” không nói sẽ dẫn tới đâu.'],
    ])
  })

  it('personal data goes neither to the second person nor to readers without a reason', async () => {
    const { page } = await begin({ title: 'Tìm người thân', html: '<p>Điện thoại 0912 345 678</p>' })
    const asked = await writer.post(`${page}/gui-duyet`, { disclosure: '' })
    assert.equal(asked.status, 422)
    assert.match(asked.text, /1 chỗ có thể là dữ liệu cá nhân/)
    assert.match(asked.text, /Số điện thoại: 0912 345 678/)
    const forced = await writer.post(`${page}/dang-ngay`, { why: 'Gấp', disclosure: ' ' })
    assert.equal(forced.status, 422)
    const why = { disclosure: 'Gia đình đã đồng ý' }
    assert.equal((await writer.post(`${page}/gui-duyet`, why)).status, 303)
    assert.equal(
      (await second.post(`${page}/duyet`, { publishAt: '' })).status,
      422,
      'the second person is asked too',
    )
    assert.equal((await second.post(`${page}/duyet`, { publishAt: '', ...why })).status, 303)
  })
})

it('what is pasted comes clean, and it is said what was dropped', async () => {
  const html =
    '<p class="MsoNormal" style="color:red" onclick="x()">Lịch <b>họp</b></p><script>x()</script><iframe src="https://a.vn"></iframe>'
  const { reply } = await send(writer, '/cong-thong-tin/dan', { html })
  assert.equal(reply.html, '<p>Lịch <strong>họp</strong></p>')
  assert.ok(reply.report!.includes('Đã bỏ mã chạy (1)'), reply.report!.join('; '))
  assert.ok(reply.report!.includes('Đã bỏ khung nhúng từ trang khác (1)'))
})
