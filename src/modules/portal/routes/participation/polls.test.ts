import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { endPoll, openPoll } from '#modules/participation/index.ts'
import { plantStrangers } from '../../testing/strangers.ts'
import { plantTree } from '../../testing/tree.ts'

const { database, strangerAt, wait, now } = await plantStrangers()
const { act, district } = await plantTree(database.transactor)

type Told = Partial<Parameters<typeof openPoll>[1]> & { readonly hours?: number }
async function pollOf({ hours = 24 * 14, ...told }: Told = {}) {
  const { number } = await act(district.writer, openPoll, {
    authorityId: district.authorityId,
    question: 'Mở thêm giờ nào?',
    options: ['Sáng thứ Bảy', 'Chiều muộn', 'Như hiện nay'],
    multiple: false,
    results: 'always',
    fromAt: now(),
    untilAt: now().add({ hours }),
    sample: false,
    ...told,
  })
  return { number, path: `/tham-do/${number}` }
}

let addresses = 0
const someone = () => strangerAt(`203.0.113.${++addresses}`)
const votes = (html: string) => [...html.matchAll(/(\d+) phiếu/g)].map(([, count]) => Number(count))

describe('polls', () => {
  it('stand on the first page and take one vote of an address and day, a later one in place of the earlier', async () => {
    const { path } = await pollOf()
    assert.match((await someone().get('/')).text, new RegExp(`Mở thêm giờ nào\\?[\\s\\S]*href="${path}"`))
    assert.match((await someone().get('/tham-do')).text, /Mở thêm giờ nào\?/)
    const reader = someone()
    assert.deepEqual((await reader.fill(path, { places: '1' })).location, path)
    await someone().fill(path, { places: '2' })
    assert.deepEqual(votes((await reader.get(path)).text), [1, 1, 0])
    await reader.fill(path, { places: '3' })
    assert.deepEqual(votes((await reader.get(path)).text), [0, 1, 1])
    await act(district.writer, endPoll, {
      authorityId: district.authorityId,
      number: BigInt(path.slice(9)),
      why: 'Đã đủ.',
    })
    assert.doesNotMatch((await someone().get('/')).text, /Mở thêm giờ nào/)
    const late = await someone().get(path)
    assert.match(late.text, /Đã đủ\.[\s\S]*Kết quả/)
    assert.doesNotMatch(late.text, /<form/)
  })

  it('keep their result for those who voted, or for the end, where it was opened so', async () => {
    const after = await pollOf({ question: 'Sau phiếu?', results: 'after-vote' })
    const reader = someone()
    assert.match((await reader.get(after.path)).text, /thấy kết quả sau khi bỏ phiếu/)
    await reader.fill(after.path, { places: '1' })
    assert.deepEqual(votes((await reader.get(after.path)).text), [1, 0, 0])
    assert.deepEqual(votes((await someone().get(after.path)).text), [])

    const end = await pollOf({ question: 'Sau cùng?', results: 'after-end', hours: 1 })
    await reader.fill(end.path, { places: '2' })
    assert.match((await reader.get(end.path)).text, /sau khi cuộc thăm dò kết thúc/)
    const seen = await database.transactor.read({ kind: 'visitor' }, async ({ db }) => {
      return (
        await sql`SELECT votes FROM participation.published_poll_options o JOIN participation.published_polls p USING (poll_id) WHERE p.number = ${end.number}`.execute(
          db,
        )
      ).rows
    })
    assert.deepEqual(
      seen,
      [{ votes: null }, { votes: null }, { votes: null }],
      'not even the anonymous role may know',
    )
  })

  it('take several answers only where several may be chosen', async () => {
    const single = await pollOf({ question: 'Một?' })
    const multiple = await pollOf({ question: 'Nhiều?', multiple: true })
    const refused = await someone().fill(single.path, { places: ['1', '2'] })
    assert.deepEqual([refused.status, /Chỉ chọn được một câu/.test(refused.text)], [409, true])
    const reader = someone()
    assert.equal((await reader.fill(multiple.path, { places: ['1', '2', '2'] })).status, 303)
    assert.deepEqual(votes((await reader.get(multiple.path)).text), [1, 1, 0])
  })

  it('refuse no answer, an answer that there is not, a time that is over, another site’s poll', async () => {
    const { path } = await pollOf({ question: 'Sai?', hours: 2 })
    assert.match((await someone().fill(path, {})).text, /Hãy chọn câu trả lời/)
    assert.equal((await someone().fill(path, { places: '9' })).status, 409)
    assert.equal((await someone().get(`/trang/ta-long${path}`)).status, 404)
    assert.equal((await someone().get('/tham-do/x')).status, 404)
    const reader = someone()
    const form = await reader.hidden(path)
    wait(3 * 3600)
    const late = await reader.send(path, { ...form, places: '1' })
    assert.deepEqual([late.status, /đã kết thúc/.test(late.text)], [409, true])
  })

  it('count a hundred votes of one address at once as one', async () => {
    const { path } = await pollOf({ question: 'Nhồi phiếu?' })
    const reader = someone()
    const form = await reader.hidden(path)
    wait(10)
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        reader.send(path, { ...form, places: String((index % 3) + 1) }),
      ),
    )
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 429]))
    const counted = votes((await reader.get(path)).text)
    assert.equal(
      counted.reduce((sum, count) => sum + count, 0),
      1,
    )
  })
})
