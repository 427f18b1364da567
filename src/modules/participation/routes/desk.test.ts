import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { LeftComment } from '../acts/leave-comment.ts'
import { deskOf } from '../testing/browser.ts'
import { plantOffice } from '../testing/office.ts'

const { transactor, owner, moderator, specialist, stranger, subjectOf, say } = await plantOffice()
const browse = deskOf(transactor)
const desk = browse(moderator)
const subject = subjectOf(moderator.authorityId)
const pageOf = ({ id }: LeftComment) => `/ban-doc/y-kien/${id}`

async function shown({ id }: LeftComment) {
  const { rows } = await owner.query<{ text: string }>(
    'SELECT text FROM participation.showings WHERE comment_id = $1 AND ended_at IS NULL',
    [id],
  )
  return rows[0]?.text
}
const recorded = async (name: string, { id }: LeftComment) =>
  (await owner.query('SELECT * FROM record.entries WHERE event = $1 AND subject_id = $2', [name, id])).rows

describe('the moderators’ desk', () => {
  it('decides many at once, but leaves personal data for a closer look', async () => {
    const [one, two] = [await say(subject), await say(subject, { text: 'Đồng ý.' })]
    const personal = await say(subject, { text: 'Gọi bà B, CCCD: 045185001234.' })
    const list = await desk.get('/ban-doc/y-kien')
    assert.match(list.text, /Mong xã sửa sớm[\s\S]*Thông tin cá nhân: 045185001234/)
    assert.equal((await desk.post('/ban-doc/y-kien', { deed: 'approve' })).status, 422, 'nothing ticked')
    const done = await desk.post('/ban-doc/y-kien', {
      deed: 'approve',
      comments: [one.id, two.id, personal.id],
    })
    assert.equal(done.status, 303)
    assert.deepEqual(
      [await shown(one), await shown(two), await shown(personal)],
      ['Mong xã sửa sớm.', 'Đồng ý.', undefined],
    )
    assert.equal(
      (await desk.post('/ban-doc/y-kien', { deed: 'refuse', comments: [personal.id], why: '' })).status,
      422,
    )
    await desk.post('/ban-doc/y-kien', {
      deed: 'refuse',
      comments: [personal.id],
      why: 'Nêu số căn cước của người khác.',
    })
    assert.match((await desk.get('/ban-doc/y-kien?xem=refused')).text, /045185001234/)
    assert.match((await desk.get('/ban-doc/nhat-ky')).text, /Nêu số căn cước của người khác[\s\S]*Duyệt/)
  })

  it('hides passages, only such as stand in the text, and what was typed comes back', async () => {
    const left = await say(subject, { text: 'Ông C ở nhà số 5, ĐT 0912345678 nhé.' })
    const page = await desk.get(pageOf(left))
    assert.match(page.text, /type="checkbox" name="hidden" value="0912345678" checked/)
    const wrong = await desk.post(`${pageOf(left)}/duyet`, { hidden: '0912345678', more: 'nhà số 7' })
    assert.deepEqual(
      [wrong.status, /Không thấy đoạn “nhà số 7”/.test(wrong.text), />nhà số 7</.test(wrong.text)],
      [422, true, true],
    )
    assert.equal(
      (await desk.post(`${pageOf(left)}/duyet`, { hidden: '0912345678', more: 'nhà số 5' })).status,
      303,
    )
    assert.equal(await shown(left), 'Ông C ở [đã ẩn], ĐT [đã ẩn] nhé.')
  })

  it('answers what is public, withdraws with the answers, and tells each step', async () => {
    const left = await say(subject)
    assert.equal((await desk.post(`${pageOf(left)}/tra-loi`, { answer: 'Chưa hiện.' })).status, 409)
    await desk.post(`${pageOf(left)}/duyet`, {})
    assert.equal((await desk.post(`${pageOf(left)}/tra-loi`, { answer: ' ' })).status, 422)
    await desk.post(`${pageOf(left)}/tra-loi`, { answer: 'Xã sửa trong tháng 12.' })
    assert.match((await desk.get(pageOf(left))).text, /Xã sửa trong tháng 12/)
    await desk.post(`${pageOf(left)}/tu-choi`, { why: 'Sai sự việc.' })
    const { rows } = await owner.query(
      'SELECT count(*)::int AS n FROM participation.showings WHERE (comment_id = $1 OR parent_id = $1) AND ended_at IS NULL',
      [left.id],
    )
    assert.equal(rows[0].n, 0)
    assert.match((await desk.get(pageOf(left))).text, /Đã gỡ[\s\S]*Sai sự việc/)
  })

  it('shows how a commenter is reached only for a purpose, which the record keeps', async () => {
    const left = await say(subject, { contact: '0912 000 111' })
    assert.doesNotMatch((await desk.get(pageOf(left))).text, /0912 000 111/)
    assert.doesNotMatch((await desk.get('/ban-doc/y-kien')).text, /0912 000 111/)
    assert.equal((await desk.post(`${pageOf(left)}/lien-he`, { purpose: '' })).status, 422)
    assert.deepEqual(await recorded('participation.contact-read', left), [])
    assert.match(
      (await desk.post(`${pageOf(left)}/lien-he`, { purpose: 'Hỏi rõ chỗ đường hỏng' })).text,
      /0912 000 111/,
    )
    const [line] = await recorded('participation.contact-read', left)
    assert.equal(line.reason, 'Hỏi rõ chỗ đường hỏng')
    const all = await owner.query(
      "SELECT e::text AS line FROM record.entries e WHERE event LIKE 'participation.%'",
    )
    assert.ok(
      all.rows.every(
        (row: { line: string }) => !row.line.includes('0912 000 111') && !row.line.includes('Mong xã'),
      ),
    )
  })

  it('closes and reopens what is said of one subject', async () => {
    const left = await say(subject)
    const [, close = ''] = /action="([^"]*\/dong)"/.exec((await desk.get(pageOf(left))).text) ?? []
    assert.equal((await desk.post(close, { comment: left.id, closeWhy: 'Nghỉ lễ.' })).location, pageOf(left))
    await assert.rejects(say(subject), /comments-closed/)
    assert.match((await desk.get(pageOf(left))).text, /không nhận thêm ý kiến: Nghỉ lễ\./)
    await desk.post(close.replace(/dong$/, 'mo'), { comment: left.id })
    await say(subject)
  })

  it('is for moderators, each of their own authority', async () => {
    const left = await say(subject)
    for (const path of [
      '/ban-doc/y-kien',
      pageOf(left),
      '/ban-doc/danh-gia',
      '/ban-doc/tham-do',
      '/ban-doc/cach-nhan',
      '/ban-doc/nhat-ky',
    ])
      assert.equal((await browse(specialist).get(path)).status, 403, path)
    const other = browse(stranger)
    assert.equal((await other.get(pageOf(left))).status, 404)
    assert.doesNotMatch((await other.get('/ban-doc/y-kien')).text, /Mong xã sửa sớm/)
    for (const [deed, fields] of [
      ['duyet', {}],
      ['tu-choi', { why: 'Phá' }],
      ['tra-loi', { answer: 'Phá' }],
      ['lien-he', { purpose: 'Phá' }],
    ] as const)
      assert.equal((await other.post(`${pageOf(left)}/${deed}`, fields)).status, 404, deed)
    assert.equal(await shown(left), undefined)
  })
})
