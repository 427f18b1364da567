import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import {
  answerComment,
  approveComment,
  arrangeComments,
  closeComments,
  type CommentId,
  refuseComments,
  showUnread,
} from '#modules/participation/index.ts'
import { endArticle } from '../../acts/end-article.ts'
import { articleName } from '../../rules/address.ts'
import { getArticle } from '../../store/articles.ts'
import { plantStrangers } from '../../testing/strangers.ts'
import { type Desk, plantTree } from '../../testing/tree.ts'

const { database, strangerAt, wait, renewals } = await plantStrangers()
const { transactor, owner } = database
const { act, district, taLong, baNang, publish, system } = await plantTree(transactor)
const usual = { comments: 'before', closeAfterDays: 30, refusedWords: [], contactDays: 180 } as const

const arrange = (at: Desk, more: Partial<Parameters<typeof arrangeComments>[1]['arrangement']>) =>
  act(at.writer, arrangeComments, { authorityId: at.authorityId, arrangement: { ...usual, ...more } })

async function articleOf(
  at: Desk,
  title: string,
): Promise<{ id: Awaited<ReturnType<typeof publish>>; path: string }> {
  const id = await publish(at, title)
  const article = await transactor.read(system, (reader) => getArticle(reader, id))
  const root = at === district ? '' : at === taLong ? '/trang/ta-long' : '/trang/ba-nang'
  return { id, path: `${root}/bai-viet/${articleName(article)}` }
}

const newest = async () =>
  (
    await owner.query<{ id: CommentId; text: string; name: string }>(
      'SELECT id, name, text FROM participation.comments ORDER BY number DESC LIMIT 1',
    )
  ).rows[0]!
const countComments = async () =>
  (await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM participation.comments')).rows[0]!.n
const written = {
  name: 'Hồ Thị Lan',
  text: 'Đường vào bản còn lầy, mong xã sửa sớm.',
  contact: '',
  website: '',
}
let addresses = 0
const someone = () => strangerAt(`203.0.113.${++addresses}`)

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
    const page = await reader.get(path)
    assert.doesNotMatch(page.text, /còn lầy|Xã sửa trong tháng 12/)
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
    for (const shown of [page.text, (await reader.get(sent.location)).text])
      assert.doesNotMatch(shown, /lan@example/)
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

describe('hostile comments', () => {
  it('with script in every field are shown as letters', async () => {
    const { path } = await articleOf(district, 'Có mã')
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const sent = await someone().fill(`${path}/gui-y-kien`, {
      ...written,
      name: `"><svg onload=a>`,
      text: script,
      contact: script,
    })
    await act(district.writer, approveComment, { commentId: (await newest()).id, hidden: [] })
    for (const { text } of [await someone().get(path), await someone().get(sent.location)]) {
      assert.doesNotMatch(text, /<script>alert|<img src=x|<svg onload/)
      assert.match(text, /&lt;script>alert\(1\)|&lt;script&gt;alert\(1\)/)
    }
  })

  it('lose invisible signs, reversed direction and piles of marks; links stay words', async () => {
    const { path } = await articleOf(district, 'Dấu lạ')
    const text =
      'Xin\u200b ch\u202eào\u2066 b\u3164ản a\u0300\u0301\u0302\u0303\u0304\u0305\u0306 xem http://lua-dao.example/x\u200f'
    await someone().fill(`${path}/gui-y-kien`, { ...written, name: 'Lan\u202e\u200b Anh', text })
    const kept = await newest()
    assert.equal(kept.name, 'Lan Anh')
    assert.match(kept.text, /^Xin chào bản /)
    assert.doesNotMatch(kept.text, /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u3164]|\p{M}{3}/u)
    await act(district.writer, approveComment, { commentId: kept.id, hidden: [] })
    assert.doesNotMatch((await someone().get(path)).text, /href="http:\/\/lua-dao/)
  })

  it('with a refused word come back at once with the word; the same letters with other tone marks pass', async () => {
    await arrange(taLong, { refusedWords: ['con lợn'] })
    const { path } = await articleOf(taLong, 'Từ cấm')
    const refused = await someone().fill(`${path}/gui-y-kien`, { ...written, text: 'Đồ CON  LỢN!' })
    assert.deepEqual([refused.status, /từ “con lợn”/.test(refused.text)], [422, true])
    assert.equal(
      (await someone().fill(`${path}/gui-y-kien`, { ...written, text: 'Con lớn nhà tôi đi học xa.' })).status,
      303,
    )
    await arrange(taLong, {})
  })

  it('by programs are refused: too fast, without the page, the trap filled, a form of another page, another site’s form', async () => {
    const { path } = await articleOf(district, 'Máy gửi')
    const other = await articleOf(district, 'Bài khác')
    const reader = someone()
    const before = await countComments()
    const fast = await reader.fill(`${path}/gui-y-kien`, written, { waits: 1 })
    assert.deepEqual(
      [fast.status, /Gửi nhanh quá/.test(fast.text), fast.text.includes('còn lầy')],
      [409, true, true],
    )
    const trapped = await reader.fill(`${path}/gui-y-kien`, { ...written, website: 'x' })
    assert.equal(trapped.status, 422)
    assert.equal((await reader.fill(`${path}/gui-y-kien`, { ...written, proof: 'abc' })).status, 409)
    assert.equal((await someone().send(`${path}/gui-y-kien`, written)).status, 403, 'no form token')
    const foreign = await reader.hidden(`${other.path}/gui-y-kien`)
    wait(10)
    assert.equal((await reader.send(`${path}/gui-y-kien`, { ...foreign, ...written })).status, 409)
    const old = await reader.hidden(`${path}/gui-y-kien`)
    wait(25 * 3600)
    assert.match((await reader.send(`${path}/gui-y-kien`, { ...old, ...written })).text, /mở đã lâu/)
    assert.equal(await countComments(), before)
  })

  it('by the same form twice are one comment; with other words they are refused', async () => {
    const { path } = await articleOf(district, 'Bấm hai lần')
    const reader = someone()
    const given = await reader.hidden(`${path}/gui-y-kien`)
    wait(10)
    const before = await countComments()
    const [once, twice] = await Promise.all([
      reader.send(`${path}/gui-y-kien`, { ...given, ...written }),
      reader.send(`${path}/gui-y-kien`, { ...given, ...written }),
    ])
    assert.equal(once.status, 303, once.text)
    assert.equal(once.location, twice.location)
    const replay = await reader.send(`${path}/gui-y-kien`, { ...given, ...written, text: 'Chữ khác' })
    assert.deepEqual([replay.status, /đã gửi một ý kiến rồi/.test(replay.text)], [409, true])
    assert.equal(await countComments(), before + 1)
  })

  it('on what is closed, over, withdrawn, not shown here or not public are refused with a sentence', async () => {
    const { id, path } = await articleOf(district, 'Đã đóng')
    const other = await articleOf(taLong, 'Của xã')
    const reader = someone()
    const name = other.path.split('/').at(-1)!
    assert.equal((await reader.get(`/bai-viet/${name}/gui-y-kien`)).status, 404, 'another site’s')
    assert.equal((await reader.get('/bai-viet/khong-co-99999/gui-y-kien')).status, 404)

    const given = await reader.hidden(`${path}/gui-y-kien`)
    wait(31 * 24 * 3600)
    const over = await reader.get(`${path}/gui-y-kien`)
    assert.deepEqual([over.status, /quá 30 ngày/.test(over.text)], [409, true])
    assert.equal((await reader.send(`${path}/gui-y-kien`, { ...given, ...written })).status, 409)

    const fresh = await articleOf(district, 'Nóng quá')
    await someone().fill(`${fresh.path}/gui-y-kien`, written)
    const { discussion_id: discussionId } = (
      await owner.query('SELECT discussion_id FROM participation.comments ORDER BY number DESC LIMIT 1')
    ).rows[0]
    const open = await reader.hidden(`${fresh.path}/gui-y-kien`)
    await act(district.writer, closeComments, { discussionId, why: 'Lời qua tiếng lại.' })
    wait(10)
    const closed = await reader.send(`${fresh.path}/gui-y-kien`, { ...open, ...written })
    assert.deepEqual([closed.status, /Lời qua tiếng lại/.test(closed.text)], [409, true])

    await act(district.writer, endArticle, { articleId: id, ended: 'withdrawn', why: 'Hết hạn' })
    assert.match((await reader.get(`${path}/gui-y-kien`)).text, /không còn đăng/)
    const off = await articleOf(baNang, 'Tắt')
    await arrange(baNang, { comments: 'closed' })
    assert.match((await reader.get(`${off.path}/gui-y-kien`)).text, /không nhận ý kiến/)
  })

  it('by the thousand from one address are refused with 429 while others are served', async () => {
    const { path } = await articleOf(district, 'Lũ ý kiến')
    const flood = strangerAt('198.51.100.7')
    const given = await flood.hidden(`${path}/gui-y-kien`)
    wait(10)
    const before = await countComments()
    const sending = Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        flood.send(`${path}/gui-y-kien`, { ...given, ...written, text: `Lũ ${index}` }),
      ),
    )
    const others = await Promise.all(Array.from({ length: 20 }, () => someone().get(path)))
    const neighbour = await someone().fill(`${path}/gui-y-kien`, {
      ...written,
      text: 'Người khác vẫn gửi được.',
    })
    const answers = await sending
    const refused = answers.filter(({ status }) => status === 429).length
    assert.ok(refused >= 970, `${refused} refused`)
    assert.match(answers.find(({ status }) => status === 429)!.text, /\p{L}+ \p{L}+/u)
    assert.ok(others.every(({ status }) => status === 200))
    assert.equal(neighbour.status, 303, neighbour.text)
    assert.ok((await countComments()) - before <= 2, 'one form is one comment, and the neighbour’s')
  })

  it('one form each, from one network, end at five in ten minutes and at twenty a day', async () => {
    const { path } = await articleOf(district, 'Gửi đều')
    let sent = 0
    // Another address of the same household each time.
    const another = (waits: number) =>
      strangerAt(`2001:db8:1:2::${++sent}`).fill(
        `${path}/gui-y-kien`,
        { ...written, text: `Lần ${sent}` },
        { waits },
      )
    for (let index = 0; index < 5; index++) assert.equal((await another(10)).status, 303)
    const sixth = await another(10)
    assert.deepEqual(
      [sixth.status, /chờ 10 phút/.test(sixth.text), />Lần 6</.test(sixth.text)],
      [429, true, true],
    )
    wait(600)
    for (let index = 0; index < 15; index++) assert.equal((await another(200)).status, 303)
    const last = await another(200)
    assert.deepEqual([last.status, /ngày mai/.test(last.text), />Lần 22</.test(last.text)], [429, true, true])
    wait(24 * 3600)
    assert.equal((await another(10)).status, 303, 'the next day')
  })

  it('keep no address, and a mark that cannot be traced once its day is over', async () => {
    const { rows } = await owner.query<{ row: string }>('SELECT c::text AS row FROM participation.comments c')
    assert.ok(rows.every(({ row }) => !row.includes('203.0.113.') && !row.includes('198.51.100')))
    await assert.rejects(
      transactor.read(district.writer, ({ db }) => sql`DELETE FROM participation.salts`.execute(db)),
      /read-only|permission denied/,
    )
    const seen = await transactor.read(
      district.writer,
      async ({ db }) => (await sql`SELECT * FROM participation.salts`.execute(db)).rows,
    )
    assert.deepEqual(seen, [])
  })
})
