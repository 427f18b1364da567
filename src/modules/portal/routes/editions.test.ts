import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { askForReviews } from '../acts/ask-for-reviews.ts'
import { changeDraft } from '../acts/change-draft.ts'
import { correctArticle } from '../acts/correct-article.ts'
import { fromParagraphs } from '../rules/paragraphs.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree, someText } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { act, district, taLong, draft, approve, publish, system } = await plantTree(transactor)
const browse = siteOf(transactor)
const writer = browse(district.writer)
const stranger = browse(taLong.writer)
const reader = browse({ kind: 'visitor' })
const today = Temporal.Now.zonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()
const dayIn = (days: number) => formatDate(today.add({ days }))

describe('the editions of an article', () => {
  it('are compared word by word, and their history says who did what when', async () => {
    const articleId = await publish(district, 'Lịch họp')
    const editionId = await act(district.writer, correctArticle, { articleId })
    const body = fromParagraphs(['Nội dung mới của Lịch họp.'])
    await act(district.writer, changeDraft, { editionId, text: someText('Lịch họp tháng Mười', { body }) })
    await approve(district, editionId)
    const { text } = await writer.get(`/cong-thong-tin/bai/${articleId}/cac-ban?cu=1&moi=2`)
    assert.match(text, /Lịch họp<ins> tháng Mười<\/ins>/)
    assert.match(text, /Nội dung <ins>mới của <\/ins>Lịch họp/)
    for (const did of ['Gửi duyệt', 'Duyệt', 'Đăng', 'Thay bằng bản mới'])
      assert.match(text, new RegExp(`<strong>${did}</strong> bản`), did)
    assert.match(text, /Hồ Văn Duyệt/)
    const back = await writer.get(`/cong-thong-tin/bai/${articleId}/cac-ban?cu=2&moi=2`)
    assert.match(back.text, /Hai bản này giống nhau/)
  })

  it('are not told the same where marks, links or languages of words changed', async () => {
    const articleId = await publish(district, 'Giờ mở cửa')
    const editionId = await act(district.writer, correctArticle, { articleId })
    const said = 'Nội dung Giờ mở cửa.'
    const body = { version: 1, blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: said, marks: ['strong'] }] }] } // prettier-ignore
    await act(district.writer, changeDraft, { editionId, text: someText('Giờ mở cửa', { body }) })
    const compared = async () =>
      (await writer.get(`/cong-thong-tin/bai/${articleId}/cac-ban?cu=1&moi=2`)).text
    const only = await compared()
    assert.doesNotMatch(only, /Hai bản này giống nhau/)
    assert.match(only, /Chữ giống nhau; định dạng, liên kết, hình hay tiếng có đổi/)
    await act(district.writer, changeDraft, { editionId, text: someText('Giờ mở', { body, lead: 'Giờ mở cửa: câu mở đầu.' }) }) // prettier-ignore
    assert.match(await compared(), /Chữ của nội dung giống nhau; định dạng/)
  })

  it('are shown to nobody of another authority', async () => {
    const { articleId } = await draft(district, someText('Kín'))
    assert.equal((await stranger.get(`/cong-thong-tin/bai/${articleId}/cac-ban`)).status, 404)
  })
})

describe('a private preview', () => {
  const preview = async (fields: Record<string, string> = {}) => {
    const { editionId } = await draft(district, someText('Bài phỏng vấn ông Xuân'))
    const page = `/cong-thong-tin/ban/${editionId}/xem-truoc`
    const answer = await writer.post(page, { forWhom: 'Ông Xuân', until: dayIn(7), ...fields })
    const [address = ''] = /\/xem-truoc\/[\w-]{32}/.exec(answer.text) ?? []
    return { page, address, answer }
  }

  it('opens one edition for who has the link, is counted, and is found by no search engine', async () => {
    const { page, address } = await preview()
    const opened = await reader.get(address)
    assert.equal(opened.status, 200)
    assert.match(opened.text, /Bài phỏng vấn ông Xuân/)
    assert.match(opened.text, /Bản xem trước, chưa đăng/)
    assert.match(opened.headers.get('x-robots-tag') ?? '', /noindex/)
    assert.equal(opened.headers.get('cache-control'), 'private, no-store')
    await reader.get(address)
    const list = (await writer.get(page)).text
    assert.match(list, /đã mở 2 lần/)
    assert.ok(!list.includes(address), 'its address is shown once')
  })

  it('that is guessed, over or ended is answered alike', async () => {
    const { page, address } = await preview()
    const [, id] =
      /\/cong-thong-tin(\/xem-truoc\/[0-9a-f-]{36}\/ngung)/.exec((await writer.get(page)).text) ?? []
    assert.equal((await stranger.post(`/cong-thong-tin${id}`, {})).status, 404)
    assert.equal((await reader.get(address)).status, 200)
    assert.equal((await writer.post(`/cong-thong-tin${id}`, {})).status, 303)
    const ended = await reader.get(address)
    const guessed = await reader.get(`/xem-truoc/${newId().replaceAll('-', '')}`)
    assert.deepEqual([ended.status, ended.text], [404, guessed.text])
    assert.equal(guessed.status, 404)
  })

  it('needs somebody to whom it is given and a day that is not far', async () => {
    for (const [fields, said] of [
      [{ forWhom: '' }, /Ghi cho ai xem/],
      [{ until: dayIn(61) }, /từ hôm nay đến 60 ngày/],
      [{ until: dayIn(-1) }, /từ hôm nay đến 60 ngày/],
      [{ until: 'mai' }, /Không đọc được ngày này/],
    ] as const) {
      const { answer, address } = await preview(fields)
      assert.equal(answer.status, 422)
      assert.match(answer.text, said)
      assert.equal(address, '')
    }
  })
})

describe('a day of review', () => {
  it('is told to the author once, stands on the list, and is answered with the next day', async () => {
    const { editionId } = await draft(district, someText('Giá đất', { reviewOn: today }))
    await approve(district, editionId)
    assert.equal(await act(system, askForReviews, undefined), 1)
    const list = (await writer.get('/cong-thong-tin/xem-lai')).text
    assert.match(list, /Giá đất/)
    assert.match(list, /Đến hạn/)
    assert.match((await writer.get('/cong-thong-tin')).text, /Cần xem lại \(1\)/)
    assert.doesNotMatch((await stranger.get('/cong-thong-tin/xem-lai')).text, /Giá đất/)

    const page = `/cong-thong-tin/ban/${editionId}/con-dung`
    const wrong = await writer.post(page, { nextOn: formatDate(today) })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /phải sau hôm nay/)
    assert.equal((await stranger.post(page, { nextOn: dayIn(30) })).status, 404)
    assert.equal((await writer.post(page, { nextOn: dayIn(30) })).status, 303)
    assert.match((await writer.get('/cong-thong-tin/xem-lai')).text, /Hẹn/)
    assert.equal(await act(system, askForReviews, undefined), 0)
    assert.equal((await writer.post(page, { nextOn: '' })).status, 303)
    assert.doesNotMatch((await writer.get('/cong-thong-tin/xem-lai')).text, /Giá đất/)
  })
})
