import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answerComment, approveComment, refuseComments, showUnread } from '#modules/participation/index.ts'
import { plantSpeakers, written } from '../../testing/speakers.ts'

const {
  act,
  district,
  taLong,
  baNang,
  system,
  transactor,
  owner,
  arrange,
  articleOf,
  newest,
  someone,
  wait,
  renewals,
} = await plantSpeakers()

describe('comments of readers', () => {
  it('are read by a moderator before they are public, and their writer follows them by a code', async () => {
    const { path } = await articleOf(district, 'Sửa đường')
    const reader = someone()
    const sent = await reader.fill(`${path}/gui-y-kien`, written)
    assert.equal(sent.status, 303, sent.text)
    assert.match(sent.location, /^\/y-kien\/[0-9A-Z]{12}$/)
    assert.doesNotMatch((await reader.get(path)).text, /còn lầy/)
    assert.match((await reader.get(sent.location)).text, /Đang chờ đọc/)

    const { id } = await newest()
    await act(district.writer, approveComment, { commentId: id, hidden: [] })
    assert.match((await reader.get(path)).text, /Ý kiến bạn đọc \(1\)[\s\S]*Hồ Thị Lan[\s\S]*còn lầy/)
    await act(district.writer, answerComment, { commentId: id, text: 'Xã sửa trong tháng 12.' })
    assert.match((await reader.get(path)).text, /Trả lời của cơ quan[\s\S]*Xã sửa trong tháng 12/)
    assert.match((await reader.get(sent.location)).text, /Đang hiện trên trang[\s\S]*Xã sửa trong tháng 12/)

    await act(district.writer, refuseComments, { commentIds: [id], why: 'Nói sai sự việc.' })
    assert.doesNotMatch((await reader.get(path)).text, /còn lầy|Xã sửa trong tháng 12/)
    assert.match((await reader.get(sent.location)).text, /Đã gỡ khỏi trang[\s\S]*Nói sai sự việc/)
    const typed = await reader.get(
      `/y-kien?ma=${sent.location.slice(8, 12).toLowerCase()}%20${sent.location.slice(12)}`,
    )
    assert.equal(typed.location, sent.location)
    assert.equal((await reader.get('/y-kien?ma=AAAABBBBCCCC')).status, 404)
    assert.equal((await reader.get(`/trang/ta-long${sent.location}`)).status, 404, 'another authority')
  })

  it('renew kept pages when one is approved, never when one is sent', async () => {
    const { path } = await articleOf(district, 'Trang giữ')
    const reader = someone()
    const before = await reader.get(path)
    const renewed = renewals()
    await reader.fill(`${path}/gui-y-kien`, written)
    assert.equal(renewals(), renewed)
    assert.equal((await reader.get(path)).text, before.text)
    await act(district.writer, approveComment, { commentId: (await newest()).id, hidden: [] })
    assert.ok(renewals() > renewed)
    assert.match((await reader.get(path)).text, /còn lầy/)
  })

  it('show without what a moderator hid, and never how their writer is reached', async () => {
    const { path } = await articleOf(district, 'Che số')
    const reader = someone()
    const text = 'Gọi anh Hồ Văn A, ĐT 0912345678, số nhà anh ở đầu bản.'
    const sent = await reader.fill(`${path}/gui-y-kien`, { ...written, text, contact: 'lan@example.vn' })
    await act(district.writer, approveComment, { commentId: (await newest()).id, hidden: ['0912345678'] })
    const page = await reader.get(path)
    assert.match(page.text, /ĐT \[đã ẩn\], số nhà/)
    assert.doesNotMatch(page.text + (await reader.get(sent.location)).text, /lan@example/)
    assert.doesNotMatch(page.text, /0912345678/)
  })

  it('are shown within minutes and read after where the authority says so, but not those that ask for a second look', async () => {
    await arrange(baNang, { comments: 'after' })
    const { path } = await articleOf(baNang, 'Hiện ngay')
    const reader = someone()
    await reader.fill(`${path}/gui-y-kien`, { ...written, text: 'Bài viết hay.' })
    await reader.fill(`${path}/gui-y-kien`, { ...written, text: 'Vào http://an-cap.example ngay' })
    const renewed = renewals()
    assert.equal(
      await transactor.act(
        { actor: system, origin: { requestId: 't', channel: 'job' } },
        showUnread,
        undefined,
      ),
      1,
    )
    assert.equal(renewals(), renewed + 1)
    const page = await reader.get(path)
    assert.match(page.text, /Bài viết hay/)
    assert.doesNotMatch(page.text, /an-cap/)
  })

  it('answer one another on one level', async () => {
    const { path } = await articleOf(district, 'Trả lời nhau')
    const [one, other] = [someone(), someone()]
    await one.fill(`${path}/gui-y-kien`, written)
    await act(district.writer, approveComment, { commentId: (await newest()).id, hidden: [] })
    const [, form = ''] = /href="([^"]*tra_loi=\d+)"/.exec((await one.get(path)).text) ?? []
    assert.match((await other.get(form.replaceAll('&amp;', '&'))).text, /Trả lời ý kiến của Hồ Thị Lan/)
    const sent = await other.fill(form, { ...written, name: 'Côn Hương', text: 'Đúng vậy.' })
    assert.equal(sent.status, 303, sent.text)
    const answer = await newest()
    await act(district.writer, approveComment, { commentId: answer.id, hidden: [] })
    const page = await one.get(path)
    assert.match(page.text, /Ý kiến bạn đọc \(2\)/)
    assert.match(page.text, /còn lầy[\s\S]*<ol class="comments">[\s\S]*Côn Hương[\s\S]*Đúng vậy/)
    const given = await other.hidden(form)
    const number = (await owner.query('SELECT number FROM participation.comments WHERE id = $1', [answer.id]))
      .rows[0].number
    wait(10)
    const deeper = await other.send(`${path}/gui-y-kien`, { ...given, ...written, answers: String(number) })
    assert.deepEqual([deeper.status, /không trả lời được/.test(deeper.text)], [409, true])
  })

  it('are listed page by page, each once', async () => {
    const { path } = await articleOf(taLong, 'Nhiều ý kiến')
    for (let index = 1; index <= 45; index++) {
      const sent = await someone().fill(`${path}/gui-y-kien`, { ...written, text: `Ý kiến thứ ${index} nhé` })
      assert.equal(sent.status, 303, sent.text)
      await act(taLong.writer, approveComment, { commentId: (await newest()).id, hidden: [] })
    }
    const seen: string[] = []
    let next: string | undefined = path
    while (next) {
      const { text } = await someone().get(next)
      seen.push(...[...text.matchAll(/Ý kiến thứ (\d+) nhé/g)].map(([, number]) => number!))
      next = /href="([^"]*y-kien\?truoc=\d+)"/.exec(text)?.[1]
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 45 }, (_, index) => String(45 - index)),
    )
  })

  it('keep what was typed when something is wrong, and say what', async () => {
    const { path } = await articleOf(district, 'Thiếu tên')
    const reader = someone()
    const wrong = await reader.fill(`${path}/gui-y-kien`, { ...written, name: ' ' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Hãy ghi tên của bạn/)
    assert.match(wrong.text, /Đường vào bản còn lầy, mong xã sửa sớm\./)
    const long = await reader.fill(`${path}/gui-y-kien`, { ...written, text: 'Dài ạ '.repeat(500) })
    assert.equal(long.status, 422)
    assert.match(long.text, /Ý kiến dài quá/)
  })
})
