import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { approveComment, closeComments } from '#modules/participation/index.ts'
import { endArticle } from '../../acts/end-article.ts'
import { plantSpeakers, written } from '../../testing/speakers.ts'

const {
  act,
  district,
  taLong,
  baNang,
  transactor,
  owner,
  arrange,
  articleOf,
  newest,
  countComments,
  someone,
  wait,
} = await plantSpeakers()

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
    // The day has its salt: nothing else keeps the two apart.
    await someone().fill(`${path}/gui-y-kien`, written)
    const reader = someone()
    const given = await reader.hidden(`${path}/gui-y-kien`)
    wait(10)
    const before = await countComments()
    // Every connection is open: they really come at once.
    await Promise.all(
      Array.from({ length: 8 }, () =>
        transactor.read(district.writer, ({ db }) => sql`SELECT pg_sleep(0.05)`.execute(db)),
      ),
    )
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => reader.send(`${path}/gui-y-kien`, { ...given, ...written })),
    )
    assert.ok(answers.every(({ status }) => status === 303))
    assert.equal(new Set(answers.map(({ location }) => location)).size, 1)
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
})
